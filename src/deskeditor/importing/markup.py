"""From HTML to the Markdown of a draft. Start reading at :func:`markdown_of`.

The allow-list sanitiser goes first (nothing active survives it), then what the page itself marks as no part of the article is
set apart, then markdownify writes. Untrusted: it is only ever called in the worker, after :func:`check_markup`.
"""

import re
from typing import Any

from deskeditor.importing.preflight import check_markup
from deskeditor.importing.problem import problem

_TEXT = "p br hr h1 h2 h3 h4 h5 h6 ul ol li blockquote pre code a em i strong b sup sub q cite abbr del ins u s mark small time"
_PLACES = "div span section article main header footer nav aside form button dialog figure figcaption details summary font center"
_TABLES = "table thead tbody tfoot tr td th caption dl dt dd address label"
_ALLOWED = {*_TEXT.split(), *_PLACES.split(), *_TABLES.split()}
_ACTIVE = "script style noscript svg template select iframe object embed title textarea math canvas audio video"
_DROPPED = {*_ACTIVE.split()}
_ATTRIBUTES = {"*": {"class", "id", "role", "itemprop"}, "a": {"href"}}
_STRUCTURE = (
    "nav, aside, footer, form, button, dialog, figure, [role=navigation], [role=complementary], [role=contentinfo], [role=search]"
)
_CHROME = re.compile(
    r"(?:^|[\s_-])(?:share|sharing|social|newsletter|subscribe|related|comments?|cookies?|consent|breadcrumbs?|promo|advert|ads?|"
    r"sidebar|menu|recommend(?:ed|ations)?|trending|popular|most-read|paywall|tags?|toolbar|skip-link|sr-only|visually-hidden)(?:$|[\s_-])",
    re.IGNORECASE,
)
_WHITE = re.compile(r"[ \t\r\n\f]+")
_RUN = re.compile(r" {2,}")
_SPACE = "\ue002"
"""A space that must not collapse, while markdownify writes."""

_PLACE = re.compile(r"\ue000(\d+)\ue001")
_PARAGRAPH = 80
_MOST_LINES = 300
_SHARE_OF_ROOT = 0.4


def markdown_of(html: str, *, page: bool, spaces: bool = False) -> tuple[str, tuple[tuple[int, str], ...]]:
    """The text in Markdown, a line a paragraph, and the numbers of the lines that are set apart, with the reason.

    ``page`` is True for a whole web page, whose navigation, sidebars and captions are set apart. ``spaces`` keeps runs
    of spaces, which mean nothing in a page and something in a document. Raises ImportProblem.
    """
    import nh3
    from bs4 import BeautifulSoup

    check_markup(html)
    safe = nh3.clean(
        html,
        tags=_ALLOWED,
        clean_content_tags=_DROPPED,
        attributes=_ATTRIBUTES,
        url_schemes={"http", "https", "mailto"},
        url_relative="deny",
        link_rel=None,
    )
    try:
        soup = BeautifulSoup(safe, "html.parser")
        apart = _set_apart(soup, page=page)
        _flatten(soup, spaces=spaces)
        return _numbered(_converted(soup).replace(_SPACE, " "), apart)
    except RecursionError as error:
        raise problem("import.too-deep") from error


def _converted(soup: Any) -> str:
    from markdownify import MarkdownConverter

    converter = MarkdownConverter(
        heading_style="ATX",
        bullets="-",
        escape_asterisks=False,
        escape_underscores=False,
        escape_misc=False,
        strip=["img"],
    )
    return str(converter.convert_soup(soup))


def _flatten(soup: Any, *, spaces: bool) -> None:
    """Line breaks of the source are spaces, outside code; anchors without an address are their words."""
    from bs4.element import NavigableString

    for string in list(soup.find_all(string=True)):
        if string.find_parent("pre") is None:
            flat = _RUN.sub(lambda run: " " + _SPACE * (len(run[0]) - 1), string) if spaces else string
            flat = _WHITE.sub(" ", flat)
            if flat != string:
                string.replace_with(NavigableString(flat))
    for link in soup.find_all("a"):
        if not link.get("href"):
            link.unwrap()


def _set_apart(soup: Any, *, page: bool) -> list[tuple[str, list[str]]]:
    """Replace what is no part of the article by places that :func:`_numbered` fills again."""
    found: list[tuple[str, list[str]]] = []
    if page:
        root = _root(soup)
        if root is not None:
            for element in _around(root):
                _replace(element, "outside", found)
    for element in soup.select(_STRUCTURE if page else "figure"):
        if element.parent is not None and not element.decomposed:
            _replace(element, "caption" if element.name == "figure" else "outside", found)
    if page:
        for element in soup.find_all(attrs={"class": _CHROME}):
            if element.parent is not None and not element.decomposed and not _has_paragraph(element):
                _replace(element, "outside", found)
    return found


def _has_paragraph(element: Any) -> bool:
    return (
        any(len(one.get_text()) >= _PARAGRAPH for one in element.find_all(["p", "li", "blockquote"]))
        or element.find("h1") is not None
    )


def _replace(element: Any, why: str, found: list[tuple[str, list[str]]]) -> None:
    lines = [line.strip() for line in _WHITE.sub(" ", element.get_text("\x00")).split("\x00")]
    shown = [one for line in lines if line for one in _said(line, found)][:_MOST_LINES]
    if element.name == "figure" and element.find(["p", "blockquote", "table", "pre", "ul"]) is not None:
        return  # a figure of words is text
    if not shown:
        element.decompose()
        return
    place = element.find_parent(["p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "a", "span", "strong", "em", "td"])
    if place is not None and element.name in {"button", "form"}:
        element.decompose()
        return
    from bs4 import BeautifulSoup

    mark = BeautifulSoup(f"<p>\ue000{len(found)}\ue001</p>", "html.parser").p
    found.append((why, [" ".join(shown)] if why == "caption" else shown))
    element.replace_with(mark)


def _said(line: str, found: list[tuple[str, list[str]]]) -> list[str]:
    """The words of a line; of a place, what was set apart there before: it goes with what it stood in."""
    place = _PLACE.fullmatch(line)
    return found[int(place[1])][1] if place is not None else [line]


def _root(soup: Any) -> Any:
    """The element that holds the article: the ``article`` or the ``main`` with most of the page's paragraphs."""
    total = _prose(soup)
    best, most = None, 0
    for element in soup.select("article, main, [role=main], [itemprop=articleBody]"):
        weight = _prose(element)
        if weight > most or (weight == most and element.name == "article" and best is not None and best.name == "main"):
            best, most = element, weight
    return best if best is not None and most >= _SHARE_OF_ROOT * max(1, total) else None


def _prose(element: Any) -> int:
    return sum(len(one.get_text()) for one in element.find_all("p"))


def _around(root: Any) -> list[Any]:
    """Everything beside the root and beside what holds it, but what carries the headline above it."""
    found: list[Any] = []
    element = root
    while element.parent is not None:
        found.extend(
            one
            for one in element.parent.find_all(True, recursive=False)
            if one is not element and one.name != "h1" and (one.find("h1") is None or _follows(one, element))
        )
        element = element.parent
    return found


def _follows(one: Any, element: Any) -> bool:
    return any(one is sibling for sibling in element.find_next_siblings())


def _numbered(text: str, apart: list[tuple[str, list[str]]]) -> tuple[str, tuple[tuple[int, str], ...]]:
    """The places filled with their lines again, one blank line between paragraphs, and the numbers of the lines set apart."""
    lines: list[str] = []
    numbers: list[tuple[int, str]] = []
    for line in text.split("\n"):
        place = _PLACE.search(line)
        if place is not None:
            why, shown = apart[int(place[1])]
            for one in shown:
                lines += ["", one]
                numbers.append((len(lines), why))
            lines.append("")
        elif line.strip() or (lines and lines[-1].strip()):
            lines.append(line.rstrip(" "))
    while lines and not lines[0].strip():
        lines.pop(0)
        numbers = [(number - 1, why) for number, why in numbers]
    return "\n".join(lines).rstrip(), tuple(numbers)
