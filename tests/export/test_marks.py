"""Marks: the preview is the page that is published, with places in it."""

import re
from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from deskeditor.article import Article
from deskeditor.export import marked_html, marked_page, page, page_faults, preview_html
from deskeditor.export.marks import MARKS
from deskeditor.findings import Finding, Kind, Severity
from deskeditor.outlets import load_outlet
from deskeditor.text import Span, paragraphs_of

EU = load_outlet("eu-reporter")
MARKUP = st.text(st.sampled_from("aé ’«»!;:*_`[]()#>-.1\n\u00a0e\u0301&<"), max_size=80)


def _findings(text: str, spans: Sequence[tuple[int, int]], field: str = "body") -> list[Finding]:
    return [Finding("a.b", Kind.CLAIM, Severity.WARNING, Span(min(span), max(span)), field) for span in spans]


def _shown_words(preview: str, number: int) -> str:
    runs = re.findall(rf'<a href="f:{number}"><span style="x">(.*?)</span></a>', preview)
    return "".join(runs)


@given(MARKUP, st.lists(st.tuples(st.integers(0, 80), st.integers(0, 80)), max_size=6))
def test_a_marked_page_without_its_marks_is_the_page(text: str, spans: list[tuple[int, int]]) -> None:
    article = Article(headline="Un titre !", body=text, language="fr")
    marked = marked_page(article, _findings(text, spans), EU, EU.disclaimer("fr"))
    assert marked.page == page(article, EU, EU.disclaimer("fr"))
    assert MARKS.sub("", marked.html) == marked.page
    for shown in (preview_html(marked, lambda _: "x"), marked_html(marked, lambda number: {"data-finding": str(number)})):
        assert MARKS.search(shown) is None
    unlinked = re.sub(r"<mark[^>]*>|</mark>", "", marked_html(marked, lambda _: {}))
    assert unlinked == marked.page


def test_the_marked_words_are_the_findings_words(article: Article) -> None:
    body = article.body
    wanted = ["conseil du port", "plus", "communiqué", "deux pompes", "trois fois en 2025", "Séance publique", "Les travaux"]
    wanted.append("Nous ne pouvons *plus* attendre")
    starts = [body.index(word) for word in wanted]
    findings = _findings(body, [(start, start + len(word)) for start, word in zip(starts, wanted, strict=True)])
    marked = marked_page(article, findings, EU, None)
    assert marked.placed == frozenset(range(len(wanted)))
    preview = preview_html(marked, lambda _: "x")
    told = [_shown_words(preview, number) for number in range(len(wanted) - 1)]
    assert told == wanted[:-1]


def test_prose_is_marked_nearly_always(article: Article) -> None:
    """Every word of every prose line, one mark each: the share that is placed is told, not hoped for."""
    spans = [
        (placed.start + match.start(), placed.start + match.end())
        for placed in paragraphs_of(article.body)
        for match in re.finditer(r"\w+", placed.paragraph.prose)
    ]
    marked = marked_page(article, _findings(article.body, spans), EU, None)
    assert len(marked.placed) >= 0.97 * len(spans)


def test_one_harmful_mark_costs_no_other(article: Article) -> None:
    body = article.body
    inside_address = body.index("utm_source")
    good = body.index("conseil")
    findings = _findings(body, [(inside_address, inside_address + 4), (good, good + 7)])
    assert marked_page(article, findings, EU, None).placed == {1}


def test_headline_and_standfirst_are_marked_in_their_place(article: Article) -> None:
    findings = _findings("", [(3, 7)], "headline") + _findings("", [(3, 10)], "standfirst")
    preview = preview_html(marked_page(article, findings, EU, None), lambda _: "x")
    assert _shown_words(preview, 0) == "port"
    assert _shown_words(preview, 1) == "conseil"
    assert "<h1>" in preview
    assert preview.index("<h1>") < preview.index('href="f:0"') < preview.index("</h1>")


def test_every_paragraph_has_its_anchor_in_order(article: Article) -> None:
    marked = marked_page(article, (), EU, None)
    preview = preview_html(marked, lambda _: "")
    places = [
        preview.index(f'<a name="{block.anchor}">')
        for block in marked.blocks
        if not article.body[block.start :].startswith("Séance")
    ]
    assert places == sorted(places)
    assert len([block for block in marked.blocks if block.field == "body"]) == len(paragraphs_of(article.body))


def test_findings_without_a_place_and_out_of_range_ones_are_left_out(article: Article) -> None:
    findings = [
        Finding("a.b", Kind.METADATA, Severity.ERROR, None),
        *_findings("", [(10_000, 10_001)]),
        *_findings("", [(0, 1)], "nowhere"),
    ]
    assert marked_page(article, findings, EU, None).placed == frozenset()


def test_a_mark_may_cross_emphasis_and_links(article: Article) -> None:
    body = article.body
    start, end = body.index("selon"), body.index("attendre") + 8
    html = marked_html(
        marked_page(article, _findings(body, [(start, end)]), EU, EU.disclaimer("fr")), lambda _: {"data-finding": "0"}
    )
    assert page_faults(html) == ()
    assert html.count("<mark") >= 3


def test_the_style_a_window_gives_is_escaped(article: Article) -> None:
    findings = _findings("", [(0, 2)], "headline")
    assert '"><script>' not in preview_html(marked_page(article, findings, EU, None), lambda _: '"><script>')
