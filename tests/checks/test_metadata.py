"""Missing metadata: what is asked of an article, and never of a fragment."""

from dataclasses import replace

import pytest

from deskeditor.article import Article
from deskeditor.checks import metadata
from deskeditor.findings import Messages, Severity
from deskeditor.outlets import load_outlet
from deskeditor.review import Reviewer

OUTLET = load_outlet("eu-reporter")
WHOLE = Article(
    headline="Town keeps its ferry",
    byline="Ines Calder",
    published="2026-05-03",
    body="\n\n".join(["The council voted on Monday to keep the boat, its clerk said in June."] * 3),
    language="en",
)


def codes_of(draft, **settings):
    outlet = replace(OUTLET, settings={**OUTLET.settings, **settings})
    found = Reviewer(outlet, checks=(metadata.CHECK,)).review_article(draft).findings
    return {one.code: one for one in found}


def test_a_complete_article_is_left_alone():
    assert codes_of(WHOLE) == {}


def test_what_the_outlet_requires_blocks_and_the_rest_asks():
    found = codes_of(replace(WHOLE, published=None, byline="", headline=""))
    assert found["metadata.date-missing"].severity is Severity.ERROR
    assert found["metadata.headline-missing"].severity is Severity.ERROR
    assert found["metadata.byline-missing"].severity is Severity.WARNING
    assert all(one.span is None for code, one in found.items() if code.endswith("-missing"))
    required = codes_of(WHOLE, article={"required": ["kicker", "standfirst", "dateline"]})
    assert set(required) == {"metadata.kicker-missing", "metadata.standfirst-missing", "metadata.dateline-missing"}


def test_nothing_is_asked_of_a_fragment():
    assert codes_of(Article(body="The council voted on Monday.", language="en")) == {}


def test_a_date_in_the_future_is_asked_about():
    assert set(codes_of(replace(WHOLE, published="2999-01-01T10:00+02:00"))) == {"metadata.date-future"}


@pytest.mark.parametrize(
    ("language", "text", "day", "month"),
    [
        ("en", "The council voted on Tuesday, and votes again in July, its clerk said.", "Tuesday", "in July"),
        ("en", "The council, it may be said, votes on 3 June; march it did yesterday.", "yesterday", "3 June"),
        ("fr", "Le conseil a voté mardi et revotera en juillet, a dit le maire.", "mardi", "en juillet"),
        ("de", "Der Rat stimmte am Dienstag ab und tagt wieder im Juli.", "Dienstag", "im Juli"),
        ("es", "El pleno votó el martes y volverá en julio.", "martes", "en julio"),
        ("it", "Il consiglio ha votato martedì e tornerà a luglio.", "martedì", "a luglio"),
        ("pt", "A câmara votou ontem e volta a votar em julho.", "ontem", "em julho"),
    ],
)
def test_the_first_day_and_month_that_no_date_places(language, text, day, month):
    article = replace(WHOLE, language=language, published=None, body="\n\n".join([text] * 3))
    reviewer = Reviewer(OUTLET, checks=(metadata.CHECK,))
    spans = [
        one.span.of(article.body) for one in reviewer.review_article(article).findings if one.code == "metadata.relative-date"
    ]
    assert spans == sorted((day, month), key=text.index)
    dated = reviewer.review_article(replace(article, published="2026-05-03")).findings
    assert not any(one.code == "metadata.relative-date" for one in dated)


def test_a_full_date_is_placed_by_itself():
    body = "\n\n".join(["The council voted on Tuesday 3 June 2025, and again in July 2026, its clerk said on May 4, 2026."] * 3)
    assert "metadata.relative-date" not in codes_of(replace(WHOLE, published=None, body=body))


def test_every_text_is_filled():
    article = replace(WHOLE, published=None, byline="", headline="")
    for language in ("en", "fr"):
        messages = Messages.load(language)
        for one in codes_of(article).values():
            assert "{" not in messages.message(one) + messages.explanation(one)
