"""Page chrome as findings: hints in a raw page, warnings in the body of an article."""

from dataclasses import replace

from deskeditor.article import Article
from deskeditor.checks import furniture
from deskeditor.findings import Messages, Severity
from deskeditor.outlets import load_outlet
from deskeditor.review import Reviewer

OUTLET = load_outlet("eu-reporter")
BODY = "The council voted on Monday to keep the boat, its clerk said."
HEAD = "Menu\n\nTown keeps its ferry for now\n\nPublished"
PAGE = f"{HEAD}\n\n{BODY}\n\n  Advertisement  \n\n{BODY}\n\nTrending\n\nTen bridges to see"


def findings_of(review):
    return [one for one in review.findings if one.code in furniture.CHECK.codes]


def reviewer():
    return Reviewer(OUTLET, checks=(furniture.CHECK,))


def test_every_line_of_chrome_in_a_raw_page_is_a_finding_with_its_label():
    found = findings_of(reviewer().review_text(PAGE, "en"))
    assert [one.span.of(PAGE) for one in found] == ["Menu", "Published", "Advertisement", "Trending", "Ten bridges to see"]
    assert [one.detail("variant") for one in found] == ["nav", "date-label", "ad", "rail", "other"]
    assert [one.severity for one in found] == [Severity.INFO, Severity.WARNING, *[Severity.INFO] * 3]
    for language in ("en", "fr"):
        texts = [Messages.load(language).message(one) for one in found]
        assert len(set(texts)) == 5
        assert not any("{" in Messages.load(language).explanation(one) for one in found)


def test_a_disclaimer_in_a_raw_page_is_a_finding():
    ours = OUTLET.disclaimer("fr").text
    text = f"Le bac de Valmer est sauvé\n\nLe conseil a voté lundi, a dit le maire.\n\n{ours}"
    (one,) = findings_of(reviewer().review_text(text, "fr"))
    assert (one.code, one.span.of(text)) == ("furniture.disclaimer", ours)


def test_chrome_left_in_the_body_is_a_warning_that_can_be_taken_out():
    article = Article(headline="Town keeps its ferry", body=f"{BODY}\n\nShare this article:\n\n{BODY}\n\nContact", language="en")
    (one,) = findings_of(reviewer().review_article(article))
    assert (one.severity, one.span.of(article.body)) == (Severity.WARNING, "Share this article:")
    (fix,) = one.fixes
    mended = replace(article, body=article.body[: fix.span.start] + fix.replacement + article.body[fix.span.end :])
    assert findings_of(reviewer().review_article(mended)) == []


def test_our_disclaimer_in_the_body_would_be_printed_twice():
    ours = OUTLET.disclaimer("en").text
    article = Article(headline="Town keeps its ferry", body=f"{BODY} {ours.upper()}", language="en")
    (one,) = findings_of(reviewer().review_article(article))
    assert one.span.of(article.body) == ours.upper()
    assert "EU Reporter" in Messages.load("fr").message(one)


def test_prose_is_no_furniture():
    body = "\n\n".join(
        [
            "Read more books, the minister told pupils on Friday.",
            "Image and reputation matter: the firm lost both, its report says.",
            "Lire aussi vite que possible n’est pas comprendre, dit-elle.",
            "Share prices fell.",
        ]
    )
    assert findings_of(reviewer().review_article(Article(body=body, language="en"))) == []
