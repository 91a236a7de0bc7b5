"""Words of another language, told to screen readers by ``lang``. Start reading at :func:`with_languages`.

Told by function words, and only where another language is clearly ahead: a title or a name never suffices.
"""

import re
from collections.abc import Mapping
from functools import cache

from deskeditor.language import available_languages, load_pack

_PARAGRAPH = re.compile(r"(<p>)(.*?)(</p>)", re.DOTALL)
_AROUND = "[\u00a0\u202f \U000f0000-\U0010ffff]{0,20}"
"""Spaces that belong to the marks of a quotation, and marks of findings, which must change nothing."""
_QUOTED = re.compile(f'([«“„"]{_AROUND})([^«»“”„"<>]{{8,2000}}?)({_AROUND}[»”“"])')
_MARKS = re.compile("[\U000f0000-\U0010ffff]")
_TAG = re.compile(r"(<[^<>]*>)")
_WORD = re.compile(r"[^\W\d_]+")
_SURE = 3
"""So many different function words of another language, and at most a third as many of the page's own."""


def with_languages(html: str, language: str) -> str:
    """Sanitised HTML with ``<span lang>`` around what is in another language; unchanged where the page has no known one."""
    own = language.partition("-")[0].lower()
    if own not in available_languages():
        return html
    return _PARAGRAPH.sub(lambda match: match[1] + _told(match[2], own) + match[3], html)


def _told(inner: str, own: str) -> str:
    whole = _language_of(_QUOTED.sub(" ", _TAG.sub(" ", inner)), own)
    if whole:
        return f'<span lang="{whole}">{inner}</span>'

    def quoted(match: re.Match[str]) -> str:
        found = _language_of(match[2], own)
        return f'{match[1]}<span lang="{found}">{match[2]}</span>{match[3]}' if found else match[0]

    parts = _TAG.split(inner)
    parts[::2] = [_QUOTED.sub(quoted, text) for text in parts[::2]]
    return "".join(parts)


def _language_of(text: str, own: str) -> str:
    """The other language a text is clearly in; "" for the page's own or when nothing is clear."""
    table = _function_words()
    words = set(_WORD.findall(_MARKS.sub("", text).lower()))
    scores = dict.fromkeys(available_languages(), 0)
    for word in words:
        for code in table.get(word, ()):
            scores[code] += 1
    best = max(scores, key=lambda code: scores[code])
    return best if best != own and scores[best] >= _SURE and scores[own] <= scores[best] // 3 else ""


@cache
def _function_words() -> Mapping[str, frozenset[str]]:
    """For each function word, the languages it belongs to."""
    table: dict[str, set[str]] = {}
    for code in available_languages():
        for word in load_pack(code).entries("function-words"):
            table.setdefault(word, set()).add(code)
    return {word: frozenset(codes) for word, codes in table.items()}
