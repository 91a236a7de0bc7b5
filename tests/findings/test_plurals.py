"""A number in a message takes the form that its language asks for."""

import pytest

from deskeditor.findings import Messages

SAID = {
    "en": ("0 findings that block are", "1 finding that blocks is", "2 findings that block are"),
    "fr": ("0 point bloquant n’est", "1 point bloquant n’est", "2 points bloquants ne sont"),
}


@pytest.mark.parametrize("language", SAID)
def test_none_one_and_many(language: str) -> None:
    messages = Messages.load(language)
    for count, beginning in enumerate(SAID[language]):
        assert messages.text("workflow.undecided", count=count).startswith(beginning)


@pytest.mark.parametrize("language", Messages.available())
def test_a_form_stands_beside_its_number(language: str) -> None:
    """A text with forms shows the number that chooses them."""
    for key, texts in Messages.load(language).texts.items():
        for text in texts.values():
            for slot in (part.partition("|")[0] for part in text.split("{")[1:] if "|" in part.partition("}")[0]):
                assert f"{{{slot}}}" in text, key


def test_one_paragraph_is_not_paragraphs() -> None:
    slots = {"rewritten": 1, "added": 0, "removed": 2}
    assert "1 paragraph rewritten" in Messages.load("en").text("bundle.since-release", **slots)
    assert "1 paragraphe réécrit, 0 ajouté, 2 retirés" in Messages.load("fr").text("bundle.since-original", **slots)
