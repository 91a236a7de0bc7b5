"""A previewed page in pieces of one element each, so that a long one can be shown by slices. Start reading at :func:`in_pieces`.

Where the style of a finding belongs stands a private-use character with its number: styles change with every click, the page does
not.
"""

import html
import re
from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache

from deskeditor.export.marks import MOST, OPEN, MarkedPage
from deskeditor.export.preview import preview_html

_STYLE = re.compile(f"[{chr(OPEN)}-{chr(OPEN + MOST)}]")
_WRAPPER = re.compile(r"</?(?:main|article|header|footer|section|div|aside)\b[^>]*>")
_ELEMENT = re.compile(r"<(/?)(p|h[1-6]|ul|ol|dl|blockquote|pre|table|figure|hr)\b[^>]*>")


def in_pieces(marked: MarkedPage) -> MarkedPage:
    """The page with its ``pieces`` in the place of both texts, which nobody who shows it needs."""
    return replace(marked, html="", page="", pieces=pieces_of(marked))


def pieces_of(marked: MarkedPage) -> tuple[str, ...]:
    """The body as ``preview_html`` makes it, in pieces that are still to be :func:`styled`."""
    return marked.pieces or pieces_in(preview_html(marked, lambda number: chr(OPEN + number)))


def pieces_in(body: str) -> tuple[str, ...]:
    """The elements of a body, one a piece, out of what wraps them: a paragraph, a heading, a whole list."""
    body = _WRAPPER.sub("", body)
    found: list[str] = []
    depth = done = 0
    for tag in _ELEMENT.finditer(body):
        if tag[2] != "hr":
            depth = max(0, depth - 1) if tag[1] else depth + 1
        if depth == 0:
            found.append(body[done : tag.end()].strip())
            done = tag.end()
    return tuple(piece for piece in (*found, body[done:].strip()) if piece)


def styled(piece: str, style: Callable[[int], str]) -> str:
    """A piece with the CSS of its findings."""
    return _STYLE.sub(lambda number: _escaped(style(ord(number.group()) - OPEN)), piece)


@lru_cache(maxsize=256)
def _escaped(style: str) -> str:
    """A page has a handful of styles, and a thousand findings."""
    return html.escape(style)


def numbers_in(piece: str) -> tuple[int, ...]:
    """The numbers of the findings in a piece, in the order of the text."""
    return tuple(ord(number) - OPEN for number in _STYLE.findall(piece))
