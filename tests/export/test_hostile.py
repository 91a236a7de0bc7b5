"""Nothing in a draft runs, loads or escapes, whatever it says and wherever it says it; and nothing hangs the render."""

import io
import json
import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from deskeditor.article import Article
from deskeditor.export import page, page_faults
from deskeditor.export.kinds import KINDS
from deskeditor.export.markdown_body import body_html
from deskeditor.export.marks import marked_page
from deskeditor.export.preview import marked_html, preview_html
from deskeditor.export.release import Release
from deskeditor.findings import Anchor, Finding, Kind, Person, Ruling, Severity, Source, Verdict
from deskeditor.outlets import load_outlet
from deskeditor.text import Span

EU = load_outlet("eu-reporter")

PAYLOADS = (
    "<script>alert(1)</script>",
    "<ScRiPt>alert(1)</sCrIpT>",
    "</script><script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    "</style><script>alert(1)</script>",
    "<!--<script>alert(1)</script>-->",
    "--><script>alert(1)</script><!--",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<img src=x onerror=alert(1)>",
    '"><img src=x onerror=alert(1)>',
    "'><img src=x onerror=alert(1)>",
    "<svg onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    "<svg/onload=alert(1)//",
    "<math><mtext></p><img src onerror=alert(1)></math>",
    "<iframe src=javascript:alert(1)></iframe>",
    "<object data=javascript:alert(1)>",
    "<embed src=javascript:alert(1)>",
    "<link rel=stylesheet href=https://evil.example/x.css>",
    "<meta http-equiv=refresh content='0;url=https://evil.example/'>",
    "<base href=https://evil.example/>",
    "<body onload=alert(1)>",
    "<details open ontoggle=alert(1)>",
    "<input autofocus onfocus=alert(1)>",
    "<a href=javascript:alert(1)>x</a>",
    "<form action=javascript:alert(1)><input type=submit></form>",
    "<style>@import 'https://evil.example/x.css';</style>",
    "<p style=background:url(javascript:alert(1))>x</p>",
    '" onmouseover="alert(1)',
    "' onmouseover='alert(1)",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](java\tscript:alert(1))",
    "[x](java\nscript:alert(1))",
    "[x](\x01javascript:alert(1))",
    "[x](&#106;avascript:alert(1))",
    "[x](vbscript:msgbox(1))",
    "[x](data:text/html,<script>alert(1)</script>)",
    "[x](//evil.example/x)",
    "[x](https://a.example/\"onmouseover=\"alert(1))",
    "[x](https://a.example 'x\" onmouseover=\"alert(1)')",
    "[x]: javascript:alert(1)\n\n[x]",
    "![x](javascript:alert(1))",
    "![x\" onerror=\"alert(1)](https://a.example/x.png)",
    '![" onerror="alert(1)](a.png)',
    '![x](a.png "\\" onload=alert(1) \\"")',
    '![<script>alert(1)</script>](a.png "<img src=x onerror=alert(1)>")',
    '![x](images/"onerror=alert(1)//.png)',
    "![x](<a.png onerror=alert(1) x=.png>)",
    "« <script>alert(1)</script> we are going to wait for the others »",
    "<javascript:alert(1)>",
    "<https://a.example/\"onmouseover=alert(1)>",
    "{{ 7*7 }}{% for x in ().__class__.__base__.__subclasses__() %}{% endfor %}",
    "${7*7}<%= 7*7 %>",
    "\u003cscript\u003ealert(1)\u003c/script\u003e",
    "＜script＞alert(1)＜/script＞",
    "<scr\x00ipt>alert(1)</scr\x00ipt>",
    "<scr\u200bipt>alert(1)</script>",
    "<\U000f0000script>alert(1)</script>",
    "-->\n<!-- wp:html -->\n<script>alert(1)</script>\n<!-- /wp:html -->",
)  # fmt: skip
FIELDS = ("slug", "kicker", "headline", "standfirst", "byline", "dateline", "published", "body", "captions", "source_url")
EACH_FIELD = ("page", "fragment", "wordpress", "wordpress-rest", "ninjs")
ALL_AT_ONCE = ("report", "bundle")  # slower, and made of the same parts


class _Hits(HTMLParser):
    """Whatever could run or load in a page of ours."""

    def __init__(self) -> None:
        super().__init__()
        self.hits: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in {
            "iframe",
            "object",
            "embed",
            "svg",
            "math",
            "base",
            "form",
            "input",
            "video",
            "audio",
            "template",
            "details",
        }:
            self.hits.append(tag)
        beside = re.fullmatch(r"images/[\w.-]+", dict(attrs).get("src") or "")
        if tag == "img" and not (beside and {name for name, _ in attrs} <= {"src", "alt", "width", "height"}):
            self.hits.append("img")
        if tag == "script" and ("type", "application/ld+json") not in attrs:
            self.hits.append("script")
        if tag == "link" and ("rel", "canonical") not in attrs:
            self.hits.append("link")
        for name, value in attrs:
            target = re.sub(r"[\x00-\x20]", "", (value or "")).lower()
            bad = name.startswith("on") or name in {"style", "srcdoc", "http-equiv", "action", "formaction"}
            if bad or re.match(r"(?:javascript|vbscript|data|//)", target):
                self.hits.append(f"{name}={value}")

    def handle_comment(self, data: str) -> None:
        if not re.fullmatch(r" /?wp:(?:paragraph|heading|list|list-item|quote|separator|image)(?: \{[^<>]*\})? ", data):
            self.hits.append(f"comment {data!r}")


def _hits(html: str) -> list[str]:
    parser = _Hits()
    parser.feed(html)
    parser.close()
    return parser.hits


def _pages(kind: str, content: bytes) -> Iterator[str]:
    if content[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            yield from (archive.read(name).decode() for name in archive.namelist() if name.endswith(".html"))
    elif kind == "wordpress-rest":
        yield json.loads(content)["content"]
    elif kind == "ninjs":
        yield from (body["value"] for body in json.loads(content)["bodies"] if "html" in body["contentType"])
    else:
        yield content.decode()


def _release(payload: str, fields: tuple[str, ...]) -> Release:
    """The payload in some fields of the article, and in everything that is told of a finding and of its source."""
    article = replace(
        Article(headline="Un titre", body="Un texte.", language="fr", published="2026-03-03"), **dict.fromkeys(fields, payload)
    )
    finding = Finding("claim.unsourced", Kind.CLAIM, Severity.WARNING, Span(0, 5), details=(("words", payload),))
    person = Person(payload)
    verdict = Verdict("claim.unsourced", Anchor("body", payload, payload), Ruling.SOURCED, person, payload, payload, source="s")
    source = Source("s", "document", payload, payload, payload, payload, payload, payload)
    return Release(article, EU, by=person, settled=((finding, verdict),), sources=(source,), open=(finding,), original=article,
                   override=payload, overridden=(payload,), rules=payload)  # fmt: skip


def test_the_detector_of_hits_does_detect() -> None:
    assert _hits("<script>a</script>") == ["script"]
    assert _hits('<p onclick="a"><a href=" java\nscript:a">') == ["onclick=a", "href= java\nscript:a"]
    assert _hits('<img src="https://a.example/a.png" alt=""><img src="images/a.png" alt="" onload="a">') == [
        "img",
        "img",
        "onload=a",
    ]
    assert len(PAYLOADS) >= 40


@pytest.mark.parametrize("kind", [*EACH_FIELD, *ALL_AT_ONCE])
def test_no_payload_in_any_field_gets_through(kind: str) -> None:
    found = [
        (payload, fields, hits)
        for fields in ([FIELDS] if kind in ALL_AT_ONCE else [(field,) for field in FIELDS])
        for payload in PAYLOADS
        for html in _pages(kind, KINDS[kind].make(_release(payload, fields)))
        if (hits := _hits(html))
    ]
    assert found == []


@pytest.mark.parametrize("payload", PAYLOADS)
def test_neither_does_it_in_the_preview(payload: str) -> None:
    article = Article(headline=payload, kicker=payload, standfirst=payload, body=payload, language="fr")
    findings = [Finding("a.b", Kind.CLAIM, Severity.ERROR, Span(0, len(payload)), field) for field in ("headline", "body")]
    marked = marked_page(article, findings, EU, EU.disclaimer("fr"))
    shown = re.sub(r'<span style="color:red">', "<span>", preview_html(marked, lambda _: "color:red"))
    assert _hits(shown) == []
    assert _hits(marked_html(marked, lambda number: {"data-finding": str(number)})) == []


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_page_that_holds_a_payload_is_still_valid(payload: str) -> None:
    for field in FIELDS:
        article = replace(Article(headline="a", body="b", language="fr"), **{field: payload})
        assert page_faults(page(article, EU, EU.disclaimer("fr"))) == ()


@pytest.mark.parametrize(
    "text",
    [
        "[" * 10_000, "![a](" * 5_000, "*" * 10_000, "_a" * 10_000, "`" * 10_001, "<" * 10_000, "&#" * 10_000, "\\" * 10_000,
        ">" * 10_000, "> " * 5_000 + "a", "- " * 5_000 + "a", "\n".join("    " * depth + "- a" for depth in range(1_000)),
        "\n".join("> " * depth + "a" for depth in range(300)), "[a]: <" * 5_000, "[^a]" * 5_000, "a](b " * 5_000, "1. " * 5_000,
    ],
    ids=lambda text: text[:8].strip() or "spaces",
)  # fmt: skip
def test_hostile_markdown_is_rendered_and_loses_no_letter(text: str) -> None:
    html = body_html(text)
    assert html.count("a") >= min(text.count("a"), 1)
    assert _hits(html) == []
