"""Attributing: what the editor is offered when a claim or a quotation is given a speaker. Start reading at :data:`OFFERED`."""

import pytest

from deskeditor.desk.attributing import attributions
from deskeditor.findings import Finding, Kind, Severity
from deskeditor.language import available_languages, load_pack
from deskeditor.text import Span

OFFERED = [
    # a quotation that is its whole sentence: the marks and points stand as the language has them
    (
        "en",
        "quotation.unsourced",
        "“We were never told.”",
        "“We were never told.” She left.",
        "“We were never told,” Ann Dell said. She left.",
    ),
    (
        "fr",
        "quotation.unsourced",
        "« Rien. Jamais rien. »",
        "« Rien. Jamais rien. » Elle partit.",
        "« Rien. Jamais rien », a déclaré Ann Dell. Elle partit.",
    ),
    ("de", "quotation.unsourced", "„Das war lang.“", "„Das war lang.“ Sie ging.", "„Das war lang“, sagte Ann Dell. Sie ging."),
    (
        "fr",
        "quotation.unsourced",
        "« Viendra-t-on enfin ? »",
        "« Viendra-t-on enfin ? »",
        "« Viendra-t-on enfin ? », a déclaré Ann Dell.",
    ),
    # a part of a sentence, and claims that are no quotations: the sentence is given its source
    (
        "en",
        "quotation.unsourced",
        "“nothing at all”",
        "The town got “nothing at all” that year.",
        "According to Ann Dell, the town got “nothing at all” that year.",
    ),
    ("en", "source.vague", "Some experts", "Some experts warn of floods.", "According to Ann Dell, some experts warn of floods."),
    ("fr", "reported.passive", "aurait", "Le pont aurait été vendu.", "Selon Ann Dell, le pont aurait été vendu."),
    ("en", "claim.number", "It cost $14 million.", "It cost $14 million.", "According to Ann Dell, it cost $14 million."),
]


@pytest.mark.parametrize(("language", "code", "words", "text", "expected"), OFFERED)
def test_the_first_way_to_attribute(language: str, code: str, words: str, text: str, expected: str) -> None:
    start = text.index(words)
    span = Span(start, start + len(words))
    whole = code.startswith("quotation.") and start == 0
    finding = Finding(code, Kind.ATTRIBUTION, Severity.WARNING, span, "body")
    fix = attributions(finding, text, span if whole else Span(0, len(text)), "Ann  Dell", load_pack(language))[0]
    assert text[: fix.span.start] + fix.replacement + text[fix.span.end :] == expected


@pytest.mark.parametrize("language", sorted(available_languages()))
def test_every_language_has_ways_for_both(language: str) -> None:
    text = "“We were never told.”"
    for code in ("quotation.unsourced", "claim.number"):
        finding = Finding(code, Kind.ATTRIBUTION, Severity.WARNING, Span(0, len(text)), "body")
        assert attributions(finding, text, Span(0, len(text)), "Ann Dell", load_pack(language))


def test_nobody_is_no_speaker() -> None:
    finding = Finding("claim.number", Kind.CLAIM, Severity.WARNING, Span(0, 20), "body")
    assert attributions(finding, "It cost $14 million.", Span(0, 20), "  ", load_pack("en")) == ()
