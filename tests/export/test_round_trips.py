"""What we write comes back as the article it was: every kind that is both written and read, every field it can hold."""

from dataclasses import replace

import pytest

from deskeditor.article import Article
from deskeditor.export.kinds import KINDS
from deskeditor.export.release import Release
from deskeditor.findings import Person
from deskeditor.importing import import_file
from deskeditor.outlets import load_outlet

LOST = {
    "page": set[str](),
    "markdown": set[str](),
    "text": set[str](),
    "ninjs": set[str](),
    "ninjs2": set[str](),
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
