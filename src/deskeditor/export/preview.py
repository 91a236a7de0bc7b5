"""A marked page as a window or a browser shows it. Start reading at :func:`preview_html`.

Colours come from whoever asks: the theme is the window's business.
"""

import html
import re
from collections.abc import Callable, Iterator

from deskeditor.export.marks import BLOCK, CLOSE, MARKS, MOST, OPEN, MarkedPage

_TOKEN = re.compile(r"(<[^>]*>)")
_SPLIT = re.compile(f"({MARKS.pattern})")


def preview_html(marked: MarkedPage, style: Callable[[int], str]) -> str:
    """The body of the page for QTextBrowser: a finding is ``<a href="f:3"><span style=…>``, a paragraph ``<a name="p:3">``.

    ``style`` gives the CSS of a finding by its number; "" leaves the text as it is, still a link. QTextDocument drops ``<mark>``.
    """
    body = marked.html.partition("<body>")[2].rpartition("</body>")[0]
    return "".join(_shown(body, lambda number: _link(number, style(number)), ("</span></a>", '<a name="p:{}"></a>')))


def marked_html(marked: MarkedPage, attributes: Callable[[int], dict[str, str]]) -> str:
    """The whole page for a browser, findings in ``<mark>`` with the attributes that are given for their number."""
    head, opening, body = marked.html.partition("<body>")
    return MARKS.sub("", head) + opening + "".join(_shown(body, lambda number: _mark(attributes(number)), ("</mark>", "")))


def _link(number: int, style: str) -> str:
    return f'<a href="f:{number}"><span style="{html.escape(style)}">'


def _mark(attributes: dict[str, str]) -> str:
    written = "".join(f' {name}="{html.escape(value)}"' for name, value in attributes.items())
    return f"<mark{written}>"


def _shown(body: str, opening: Callable[[int], str], forms: tuple[str, str]) -> Iterator[str]:
    """The tokens of the page; each run of text inside marks is wrapped on its own, so that marks may cross tags."""
    closing, block = forms
    active: list[int] = []
    link = ""
    for piece in _TOKEN.split(body):
        if piece.startswith("<"):
            link = piece if piece.startswith("<a ") else "" if piece == "</a>" else link
            yield _instead(MARKS.sub("", piece))
            continue
        for run in _SPLIT.split(piece):
            number = ord(run) if len(run) == 1 else 0
            if OPEN <= number <= OPEN + MOST:
                active.append(number - OPEN)
            elif CLOSE <= number <= CLOSE + MOST:
                active = [one for one in active if one != number - CLOSE]
            elif BLOCK <= number <= BLOCK + MOST:
                yield _outside(link, block.format(number - BLOCK))
            elif run and active and run.strip("\n"):
                yield _outside(link, opening(active[-1]) + run + closing)
            else:
                yield run


def _instead(tag: str) -> str:
    """A picture is told by its words: a preview loads nothing."""
    words = re.search(r'alt="([^"]*)"', tag) if tag.startswith("<img ") else None
    return f"<em>[{words[1] if words else ''}]</em>" if tag.startswith("<img ") else tag


def _outside(link: str, markup: str) -> str:
    """Markup that holds a link of its own stands outside the link it is found in."""
    return f"</a>{markup}{MARKS.sub('', link)}" if link and "<a " in markup else markup
