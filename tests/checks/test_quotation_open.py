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


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        ("“It was ‘over and done,” she said.", "“It was ‘over and done,’” she said."),
        ("The mayor said: ‘We will rebuild the quay.", "The mayor said: ‘We will rebuild the quay.’"),
    ],
)
def test_a_single_mark_that_is_never_closed_is_asked_about(text: str, fixed: str) -> None:
    (found,) = opened(text, "en")
    (fix,) = found.fixes
    assert found.severity is Severity.WARNING
    assert text[: fix.span.start] + fix.replacement + text[fix.span.end :] == fixed
    assert opened(fixed, "en") == []


@pytest.mark.parametrize(
    "text",
    [
        "They met ‘Abd al-Rahman and ‘em all. Rock ‘n’ roll, ‘tis true, was big in the ‘90s.",
        "The mayor spoke for an hour on Monday evening, and nobody left.\n\n‘One paragraph goes on.\n\n‘Another ends,’ he said.",
        "He said: ‘It’s the boys’ club.’ She said ‘yes’ and ‘no’, too.",
        "He read the poems of Hawai‘i.",
        "Donald Trump asked: ‘Why aren't they on the shows?'",
        "She should have said ‘over their dead bodies‘, he wrote.",
    ],
)
def test_a_single_mark_that_opens_nothing_is_left_alone(text: str) -> None:
    assert opened(text, "en") == []
