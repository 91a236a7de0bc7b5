"""What we write comes back as the article it was: every kind that is both written and read, every field it can hold."""

from dataclasses import replace

import pytest

from deskeditor.article import Article
from deskeditor.export import page
from deskeditor.export.kinds import KINDS
from deskeditor.export.preflight import preflight
from deskeditor.export.release import Release
from deskeditor.findings import Person
from deskeditor.importing import import_file
from deskeditor.outlets import load_outlet
from deskeditor.outlets.disclaimer import same_wording

LOST = {
    "page": set[str](),
    "markdown": set[str](),
    "text": set[str](),
    "ninjs": set[str](),
    "ninjs2": set[str](),
    "jsonld": set[str](),
    "wordpress-rest": {"kicker", "byline", "published"},
    "docx": {"published", "disclaimer"},
    "fragment": {"kicker", "headline", "standfirst", "byline", "published"},
    "wordpress": {"kicker", "headline", "standfirst", "byline", "published"},
}
"""What the form of a kind has no place for: a Word file for the author has no date, a body alone has no head."""

FRENCH = Article(
    slug="budget", kicker="Conseil", headline="Le budget du port est voté", standfirst="Un vote serré mardi a sauvé la digue.",
    byline="Ada Martin", dateline="PORT VALMER", language="fr", outlet="gazette-de-valmer",
    body="PORT VALMER — Le conseil a voté le budget mardi, selon sa greffière.\n\n"
    "« Nous ne pouvons plus attendre », a déclaré la présidente, Maud Keller.",
)  # fmt: skip
ENGLISH = Article(
    slug="ferry", kicker="Harbour", headline="Town keeps its ferry for now", standfirst="A vote on Monday saved it.",
    byline="Ruth Orr", dateline="PORT ELLERY", language="en", outlet="eu-reporter",
    body="PORT ELLERY — The council voted on Monday to keep the last ferry until 2030, its clerk, Ann Dell, said.\n\n"
    "“We could not let the island go without a boat,” Dell said.",
)  # fmt: skip


@pytest.mark.parametrize("published", ["2026-03-02", "2026-03-02T10:00:00+01:00"])
@pytest.mark.parametrize("written", [FRENCH, ENGLISH], ids=["fr", "en"])
@pytest.mark.parametrize("kind", sorted(LOST))
def test_an_article_comes_back_from_every_kind(kind: str, written: Article, published: str) -> None:
    outlet, written = load_outlet(written.outlet), replace(written, published=published)
    release = Release(written, outlet, at="2026-03-03T10:00:00+01:00", by=Person("Ada Martin"))
    found = import_file(KINDS[kind].make(release), f"{written.slug}{KINDS[kind].ending}", outlet)
    again = found.article
    for name in {"kicker", "headline", "standfirst", "byline", "dateline", "language"} - LOST[kind]:
        assert getattr(again, name) == getattr(written, name), name
    if "published" not in LOST[kind]:
        # a text for readers says hour and minute without the offset
        assert again.published is not None
        assert again.published[:10] == published[:10]
        assert len(again.published) > 10 or len(published) == 10
    assert again.body.replace("\u00a0", " ").replace("\u202f", " ") == written.body
    assert bool(found.disclaimer_id) is ("disclaimer" not in LOST[kind])


UNPLACED = {"docx", "fragment", "wordpress", "wordpress-rest"}
"""The kinds without a line for the place: there a place that no paragraph opens with is lost."""


@pytest.mark.parametrize("written", [FRENCH, ENGLISH], ids=["fr", "en"])
@pytest.mark.parametrize("published", [None, "2026-03-02"])
@pytest.mark.parametrize("kind", sorted(set(LOST) - UNPLACED))
def test_a_place_beside_the_byline_comes_back_where_no_paragraph_opens_with_it(
    kind: str, published: str | None, written: Article
) -> None:
    outlet = load_outlet(written.outlet)
    written = replace(written, body=written.body.partition("— ")[2], published=published)
    found = import_file(KINDS[kind].make(Release(written, outlet)), f"ferry{KINDS[kind].ending}", outlet).article
    assert (found.byline, found.dateline) == (written.byline, written.dateline)
    assert found.body.replace("\u00a0", " ").replace("\u202f", " ") == written.body


@pytest.mark.parametrize("outlet_id", ["eu-reporter", "gazette-de-valmer"])
@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("kind", ["page", "fragment", "markdown", "text", "ninjs", "jsonld", "wordpress", "wordpress-rest"])
@pytest.mark.parametrize("worn", ["straight", "curly", "spaced", "narrow"])
def test_the_disclaimer_is_ours_whatever_its_apostrophes_and_spaces_and_never_doubled(
    worn: str, kind: str, language: str, outlet_id: str
) -> None:
    written = FRENCH if language == "fr" else ENGLISH
    outlet = load_outlet(outlet_id)
    disclaimer = outlet.disclaimer(language)
    assert disclaimer is not None
    text = {
        "straight": disclaimer.text.replace("’", "'").replace("\u00a0", " ").replace("\u202f", " "),
        "curly": disclaimer.text.replace("'", "’"),
        "spaced": disclaimer.text.replace(" ", "\u00a0", 6),
        "narrow": disclaimer.text.replace(" ", "\u202f", 6),
    }[worn]
    release = Release(replace(written, outlet=outlet_id, published="2026-03-02"), outlet)
    made = KINDS[kind].make(release).decode()
    assert disclaimer.text in made
    found = import_file(made.replace(disclaimer.text, text).encode(), f"a{KINDS[kind].ending}", outlet, language)
    assert found.disclaimer_id == disclaimer.id
    assert same_wording(found.disclaimer, disclaimer.text)
    again = page(found.article, outlet, disclaimer)
    assert again.count(disclaimer.text.split(".")[0]) == 1
    assert not {blocker.key for blocker in preflight(found.article, (), outlet)} & {"preflight.disclaimer-doubled"}
