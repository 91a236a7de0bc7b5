"""The page that goes out: once the disclaimer, nothing hidden, the same bytes each time."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deskeditor.article import Article
from deskeditor.export import page, page_faults
from deskeditor.export.cleaning import cleaned
from deskeditor.export.marks import MARKS
from deskeditor.outlets import load_outlet

EU = load_outlet("eu-reporter")
GAZETTE = load_outlet("gazette-de-valmer")
HERE = Path(__file__).parent

letters = st.text(st.characters(codec="utf-8"), max_size=60)
HOSTILE = "<>&\"'`*_[]()#!\\-\n\u00a0\u202f\u200b\u202e\ue000\U000f0000\U00100001\x00\x07\ufeffé« »"
hostile = st.text(st.sampled_from(HOSTILE), max_size=80)
texts = letters | hostile


def articles() -> st.SearchStrategy[Article]:
    return st.builds(
        Article, slug=texts, kicker=texts, headline=texts, standfirst=texts, byline=texts, dateline=texts,
        published=st.none() | texts | st.just("2026-03-03"), body=texts, language=st.sampled_from(["fr", "en"]), source_url=texts,
    )  # fmt: skip


def test_the_golden_page_is_byte_for_byte_what_was_agreed(article: Article) -> None:
    expected = (HERE / "golden" / "digue-du-port.html").read_text(encoding="utf-8")
    assert page(article, GAZETTE, GAZETTE.disclaimer("fr")) == expected


def test_french_spaces_follow_the_outlets_profile_and_change_no_word(article: Article) -> None:
    thin = page(article, GAZETTE, None)
    wide = page(article, EU, None)
    assert "contre les crues\u202f!</h1>" in thin
    assert "12\u202f500 mètres de digue\u00a0: les" in thin
    assert "«\u00a0Nous ne pouvons <em>plus</em> attendre\u00a0»," in thin
    assert "contre les crues\u00a0!</h1>" in wide
    assert "12\u00a0500 mètres de digue\u00a0: les" in wide


def test_an_english_page_keeps_its_spaces_as_they_are() -> None:
    english = Article(headline="Wait : what ?", body="He said “no” ; then left.", language="en")
    assert "Wait : what ?</h1>" in page(english, EU, None)


def test_a_date_alone_stays_one_and_a_time_gets_the_outlets_offset() -> None:
    alone = page(Article(headline="a", body="b", language="fr", published="2026-03-01"), EU, None)
    assert '<time datetime="2026-03-01">1er mars 2026</time>' in alone
    timed = page(Article(headline="a", body="b", language="en", published="2026-03-01T09:05"), EU, None)
    assert '<time datetime="2026-03-01T09:05:00+01:00">1 March 2026, 9:05</time>' in timed


def test_the_json_ld_names_each_author_and_says_only_what_is_known(article: Article) -> None:
    html = page(article, GAZETTE, None)
    value = json.loads(re.findall(r"<script[^>]*>(.*?)</script>", html, re.DOTALL)[0])
    assert [(one["@type"], one["name"]) for one in value["author"]] == [
        ("Person", "Odile Marchetti"),
        ("Organization", "Agence Littoral"),
    ]
    assert value["datePublished"] == "2026-03-03T09:30:00+01:00"
    assert "description" not in json.loads(
        re.findall(r"<script[^>]*>(.*?)</script>", page(Article(headline="a", body="b"), EU, None), re.DOTALL)[0]
    )


def test_links_lose_what_only_tracks_the_reader(article: Article) -> None:
    assert 'href="https://port-de-valmer.example/plan?id=7"' in page(article, GAZETTE, None)


def test_html_in_a_draft_is_shown_as_text() -> None:
    html = page(Article(headline="<b>a</b>", body="Un <script>alert(1)</script> ici", language="fr"), EU, None)
    assert "<h1>&lt;b&gt;a&lt;/b&gt;</h1>" in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html


@given(articles())
def test_whatever_is_in_a_draft_the_page_is_whole_clean_and_says_the_disclaimer_once(article: Article) -> None:
    disclaimer = EU.disclaimer(article.language)
    assert disclaimer is not None
    html = page(article, EU, disclaimer)
    assert html.count(disclaimer.text) == 1
    assert html.count("<footer") == 1
    assert MARKS.search(html) is None
    assert cleaned(html) == html
    assert html == page(article, EU, disclaimer)


@given(articles())
def test_the_page_checker_accepts_every_page_we_make(article: Article) -> None:
    assert page_faults(page(article, EU, EU.disclaimer(article.language))) == ()


@pytest.mark.parametrize("outlet", ["eu-reporter", "gazette-de-valmer"])
def test_the_page_fetches_nothing_and_carries_no_inline_attribute(article: Article, outlet: str) -> None:
    html = page(article, load_outlet(outlet), None)
    assert not re.search(r"\s(?:style|on\w+|src|srcset)=", html)
    assert not re.search(r"<link[^>]*stylesheet|@import|url\(|<iframe|<img", html)
    assert html.count("<style>") == 1
