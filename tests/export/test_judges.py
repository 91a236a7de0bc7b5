"""What independent judges say of our pages: Nu (``--Werror``), axe-core (WCAG 2.2 AA). Each has a control."""

from collections.abc import Callable
from pathlib import Path

import pytest

from deskeditor.article import Article
from deskeditor.export import page, page_faults
from deskeditor.importing import import_file
from deskeditor.outlets import load_outlet

pytestmark = pytest.mark.slow

Nu = Callable[[list[Path]], dict[str, list[str]]]
EU, GAZETTE = load_outlet("eu-reporter"), load_outlet("gazette-de-valmer")


def _articles(root: Path) -> dict[str, Article]:
    """Every sample, and every development case that is there."""
    cases = [path for path in (root.parent / "shared" / "cases").glob("*") if path.suffix in {".md", ".txt"}]
    samples = [path for path in (root / "resources" / "samples").glob("*") if path.suffix in {".md", ".txt"}]
    return {path.stem: import_file(path, path.name, EU).article for path in sorted([*samples, *cases])}


def _mutants(good: str) -> dict[str, str]:
    """The page spoilt in many ways, each named."""
    changes = {
        "no-doctype": ("<!DOCTYPE html>\n", ""),
        "no-title": ("<title>", "<title></title><title>"),
        "empty-title": (good[good.index("<title>") : good.index("</title>")], "<title>"),
        "bad-lang": ('<html lang="fr">', '<html lang="french">'),
        "unclosed-p": ("</p>", ""),
        "stray-close": ("</article>", "</div></article>"),
        "p-in-p": ("</p>", "<p>a</p></p>"),
        "div-in-p": ("</p>", "<div>a</div></p>"),
        "bare-li": ("<ul>", "<ul></ul><li>a</li><ul>"),
        "text-in-ul": ("<ul>", "<ul>a"),
        "p-in-ul": ("<ul>", "<ul><p>a</p>"),
        "nested-a": ('class="footnote-ref"', 'class="footnote-ref"><a href="https://a.example/">b</a'),
        "double-id": ('id="fn-1"', 'id="fnref-1"'),
        "double-attribute": ('<p class="kicker">', '<p class="kicker" class="b">'),
        "bad-datetime": ('datetime="2026-03-03', 'datetime="2026-13-03'),
        "img-no-alt": ("</p>", '<img src="a.png"></p>'),
        "img-no-src": ("</p>", '<img alt="a"></p>'),
        "bad-href": ('href="https://', 'href="http://a b/'),
        "backslash-href": ('href="https://', 'href="https:\\\\'),
        "bad-percent": ("plan?id=7", "plan?id=%zz"),
        "unknown-element": ("<h1>", "<h1><blob>a</blob>"),
        "font": ("<h1>", "<h1><font>a</font>"),
        "center": ("<header>", "<header><center>a</center>"),
        "unknown-attribute": ("<h1>", '<h1 colour="red">'),
        "raw-ampersand-reference": ("<h1>", "<h1>&copy a"),
        "control-reference": ("<h1>", "<h1>&#1;"),
        "control": ("<h1>", "<h1>\x01"),
        "private-use": ("<h1>", "<h1>\ue000"),
        "second-main": ("</main>", "</main><main><p>a</p></main>"),
        "header-in-header": ("<header>", "<header><header><p>a</p></header>"),
        "h1-in-p": ('<p class="kicker">', '<p class="kicker"><h2>a</h2>'),
        "style-in-body": ("<header>", "<header><style>a{}</style>"),
        "title-in-body": ("<header>", "<header><title>a</title>"),
        "slash-on-p": ("<header>", "<header><p/>"),
        "missing-quote": ('class="kicker"', 'class="kicker'),
        "less-than": ("<h1>", "<h1><"),
        "figcaption-alone": ("<header>", "<header><figcaption>a</figcaption>"),
        "tr-alone": ("<ul>", "<ul><tr><td>a</td></tr>"),
        "br-closed": ("<h1>", "<h1></br>"),
        "bad-style": ("<style>", "<style>p{color:}"),
        "onclick": ("<h1>", '<h1 onclick="a(">'),
        "bad-charset": ('charset="utf-8"', 'charset="latin-1"'),
        "meta-without-content": ('<meta name="color-scheme"', '<meta name="description"><meta name="color-scheme"'),
        "body-twice": ("<body>", "<body><body>"),
        "end-of-file": ("</footer>\n</article>\n</main>\n</body>\n</html>", "</foot"),
        "comment-never-closed": ("<header>", "<header><!-- a"),
        "two-dashes-comment": ("<header>", "<header><!-- a --!>"),
        "target-of-label": ("<h1>", '<h1><label for="x">a</label>'),
        "iframe": ("<header>", '<header><iframe src="https://a.example/"></iframe>'),
    }
    for name, (old, _) in changes.items():
        assert old in good, name
    return {name: good.replace(old, new, 1) for name, (old, new) in changes.items()}


def test_nu_finds_nothing_in_any_page_we_make(nu: Nu, root: Path, article: Article, tmp_path: Path) -> None:
    files: list[Path] = []
    for name, one in {**_articles(root), "own": article}.items():
        for outlet in (EU, GAZETTE):
            path = tmp_path / f"{name}-{outlet.id}.html"
            html = page(one, outlet, outlet.disclaimer(one.language))
            path.write_text(html, encoding="utf-8")
            assert page_faults(html) == (), name
            files.append(path)
    assert len(files) >= 12
    assert nu(files) == {}


def test_whatever_nu_refuses_of_spoilt_pages_our_own_checker_refuses_too(nu: Nu, article: Article, tmp_path: Path) -> None:
    mutants = _mutants(page(article, GAZETTE, GAZETTE.disclaimer("fr")))
    for name, html in mutants.items():
        (tmp_path / f"{name}.html").write_text(html, encoding="utf-8")
    refused = nu([tmp_path / f"{name}.html" for name in mutants])
    assert len(refused) >= 35, sorted(set(mutants) - {name.removesuffix(".html") for name in refused})
    missed = [name for name in refused if not page_faults(mutants[name.removesuffix(".html")])]
    assert missed == []


def test_axe_finds_no_barrier_in_a_page(axe: Callable[[Path], list[str]], article: Article, tmp_path: Path) -> None:
    for outlet in (EU, GAZETTE):
        path = tmp_path / f"{outlet.id}.html"
        path.write_text(page(article, outlet, outlet.disclaimer("fr")), encoding="utf-8")
        assert axe(path) == []


def test_axe_does_find_a_barrier_where_there_is_one(axe: Callable[[Path], list[str]], article: Article, tmp_path: Path) -> None:
    path = tmp_path / "spoilt.html"
    html = page(article, EU, None).replace(' lang="fr"', "").replace("--quiet: #5d5c58", "--quiet: #dddddd")
    path.write_text(html, encoding="utf-8")
    broken = {one.partition(":")[0] for one in axe(path)}
    assert {"html-has-lang", "color-contrast"} <= broken
