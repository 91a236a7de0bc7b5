"""Quotations of several paragraphs: the marks at their heads, and what is said where one is missing."""

import pytest

from deskeditor.findings import Finding, Severity
from deskeditor.outlets import load_outlet
from deskeditor.reading.sourcing import Status
from deskeditor.review import Review, Reviewer

FIRST = "« Nous attendons ce tunnel depuis vingt ans, et la ville ne peut plus fermer ses portes à chaque tempête."
LAST = "Le chantier sera fini avant la fin de la décennie », a déclaré la maire, Anne Delmas."


def review(text: str, language: str = "fr") -> Review:
    return Reviewer(load_outlet("eu-reporter")).review_text(text, language)


def opened(text: str, language: str = "fr") -> list[Finding]:
    return [one for one in review(text, language).findings if one.code == "quotation.open"]


@pytest.mark.parametrize("between", [(), ("Elle le dit depuis longtemps.",), ("Un.", "Deux.", "Trois.")])
def test_a_quotation_closed_in_a_later_paragraph_is_taken_up_again_by_the_fix(between: tuple[str, ...]) -> None:
    text = "\n\n".join((FIRST, *between, LAST))
    for _ in range(len(between) + 1):
        (found,) = opened(text)
        assert (found.severity, dict(found.details)["variant"]) == (Severity.WARNING, "later")
        (fix,) = found.fixes
        text = text[: fix.span.start] + fix.replacement + text[fix.span.end :]
    assert opened(text) == []
    assert {one.status for one in review(text).sourcing.quotations} <= {Status.SOURCED, Status.CONTINUES}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (f"{FIRST}\n\nLe conseil a voté « oui » mardi, et le chantier commencera », dit-on.", "fr"),
        (f"{FIRST}\n\nLe conseil a voté mardi.", "fr"),
        (f"{FIRST}\n\n« Oui », a dit la maire.\n\n{LAST}", "fr"),
        ("‘We have waited for twenty years.\n\nThe mayor’s tunnel will be ready by the end of June.", "en"),
        ('"We have waited for twenty years.\n\nThe tunnel will be ready," said Ann Dell.', "en"),
    ],
)
def test_what_closes_nothing_is_no_end(text: str, language: str) -> None:
    assert all(dict(one.details).get("variant") is None for one in opened(text, language))
