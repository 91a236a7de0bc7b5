"""Quotations: pairing the marks of one paragraph. Start reading at :func:`quotations_of`.

A mark is read by its shape first (« opens, » closes), then by what stands around it (a straight mark after a space opens), and
always by what is open: where „ is open, “ closes. Laws (tested): quotations are nested or apart; a closed one begins and ends
with its marks; an open one reaches to the next quotation of its level or to the end of the paragraph.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from deskeditor.language import LanguagePack
from deskeditor.text import Span
from deskeditor.text.light import light

# Every branch begins with a letter of its own, so that the engine skips what is no mark; an apostrophe inside a word is none.
_MARK = re.compile(r"''|``|'(?=[^\W_])(?<![^\W_]')|'(?![^\W_])(?<=\S')|’(?![^\W_])|“|”|„|‟|«|»|‹|›|\"|‘|‚")
_PARTNERS = {"“": "”", "«": "»", "„": "“", "‹": "›", "``": "''", "''": "''", '"': '"', "‘": "’", "‚": "‘", "'": "'", "‟": "”"}
_SINGLE = frozenset("‘’‚'‹›")
_DOUBLE_CURLY = frozenset({"“", "”", '"', "„", "‟"})
_OPENS = frozenset({"“", "«", "„", "‹", "``", "‘", "‚", "‟"})
_APOSTROPHES = frozenset("'’‘")
_LETTERS = re.compile(r"[^\W\d_]+")
_OPENING_SINGLE = re.compile(r"(?<![^\s“(\[—–-])‘(?=(?P<first>\w)\w*[ ,])")
_ODDLY_CLOSED = re.compile(r"(?<=\S)['‘](?!\w)")
"""The end of a quotation that another mark than its own closes: ‘so', ‘so‘."""
_DECADE = re.compile(r"\d0s\b|\d\d(?!\d)")
_MOST = 1000
"""A paragraph with more marks than this is no prose; pairing them would only cost time."""
_AHEAD = 60
_DEEP = 6
"""Marks nested deeper than this are damage, not quotations."""


@light
@dataclass(frozen=True, slots=True)
class Quotation:
    """A stretch between marks. ``span`` includes its marks; ``inner`` leaves them out; ``closed`` is False where the mark that
    ends it is not in the paragraph. ``level`` is 0 for the outermost.
    """

    span: Span
    inner: Span
    opening: str
    closing: str
    closed: bool = True
    level: int = 0


_AHEAD = 60
"""How many later marks are counted when one mark opens twice: prose has fewer, and a hostile paragraph is read in time."""


@dataclass(slots=True)
class _Open:
    mark: str
    closing: str
    start: int
    end: int


def quotations_of(prose: str, pack: LanguagePack) -> tuple[Quotation, ...]:
    """The quotations of ``prose`` in order of their opening mark."""
    marks = list(_MARK.finditer(prose))
    if not 0 < len(marks) <= _MOST:
        return ()
    reversed_guillemets = ("»", "«") in pack.marks
    stack: list[_Open] = []
    found: list[Quotation] = []
    clipped = _clipped(pack)
    for number, match in enumerate(marks):
        mark = match.group()
        before = prose[match.start() - 1] if match.start() else " "
        after = prose[match.end()] if match.end() < len(prose) else " "
        if clipped and mark in _APOSTROPHES and _is_clipped(match, clipped):
            continue
        depth = _closed_depth(stack, match, before, after, marks[number + 1 : number + 12]) if stack else None
        if depth is not None:
            _close(stack, depth, match, mark, found)
            continue
        closing = _closing(mark, before, after, prose, match.end(), reversed_guillemets=reversed_guillemets)
        if closing is not None and len(stack) < _DEEP:
            _drop_unclosed(stack, mark, closing, match.start(), prose, found, marks[number + 1 : number + 1 + _AHEAD])
            stack.append(_Open(mark, closing, match.start(), match.end()))
    end = len(prose.rstrip())
    found.extend(_unclosed(one, end) for one in reversed(stack) if one.mark not in _SINGLE and end > one.end)
    return _levelled(found)


def lone_singles(prose: str, quotations: Sequence[Quotation], pack: LanguagePack) -> tuple[Quotation, ...]:
    """The marks ‘ that open something and are never closed, each as a quotation to the end of what it stands in.

    They are no quotations of the paragraph: what they hold is read as if the mark were not there. A mark inside or before a word
    that is only clipped (‘90s, ‘tis), and one before a name that begins with it (‘Abd), open nothing.
    """
    if "‘" not in prose or ("‘", "’") not in pack.marks:
        return ()
    opened, clipped = {one.span.start for one in quotations}, _clipped(pack)
    found = []
    for match in _OPENING_SINGLE.finditer(prose):
        at, lead = match.start(), prose[: match.start()].rstrip()
        is_name = match["first"].isupper() and lead[-1:] not in ",:“—–" and lead != ""
        if at in opened or is_name or _DECADE.match(prose, match.end()) or _is_clipped(match, clipped):
            continue
        around = min((one for one in quotations if one.span.contains(Span(at, at + 1))), key=_length, default=None)
        end = around.inner.end if around is not None else len(prose.rstrip())
        if not _ODDLY_CLOSED.search(prose, at + 1, end):
            found.append(_unclosed(_Open("‘", "’", at, at + 1), end))
    return tuple(found)


def _length(one: Quotation) -> int:
    return one.span.end - one.span.start


def _unclosed(one: _Open, end: int) -> Quotation:
    return Quotation(Span(one.start, end), Span(one.end, end), one.mark, one.closing, closed=False)


@cache
def _clipped(pack: LanguagePack) -> frozenset[str]:
    """The words of a language that are only written behind an apostrophe: 'tis, rock 'n' roll."""
    return frozenset(pack.entries("clipped-words"))


def _is_clipped(match: re.Match[str], clipped: frozenset[str]) -> bool:
    """Whether the mark is the apostrophe of a clipped word, before it or behind it ("'n'")."""
    text, word = match.string, _LETTERS.match(match.string, match.end())
    if word is not None and word[0].lower() in clipped:
        return not text[max(0, match.start() - 1) : match.start()].isalnum()
    start = match.start() - 2
    return start >= 0 and text[start] in _APOSTROPHES and text[start + 1].lower() in clipped


def _is_possessive(match: re.Match[str], later: list[re.Match[str]]) -> bool:
    """Whether a mark behind an s is that of a plural, "the boys' club", because the one that closes comes later: behind a comma
    or a final mark, before anything opens again.
    """
    text = match.string
    if text[match.start() - 1] not in "sS" or text[match.end()] != " " or not text[match.end() + 1 : match.end() + 2].islower():
        return False
    for one in later:
        if one.group() == "‘" or (one.group() == match.group() and text[one.start() - 1].isspace()):
            return False
        if one.group() == match.group() and text[one.start() - 1] in ",.!?…":
            return True
    return False


def _closed_depth(stack: list[_Open], match: re.Match[str], before: str, after: str, later: list[re.Match[str]]) -> int | None:
    """Which open mark ``match`` closes, as an index into ``stack``; None when it closes none."""
    mark = match.group()
    for depth in range(len(stack) - 1, -1, -1):
        one = stack[depth]
        if mark == one.closing:
            if mark in {"’", "'"}:
                closes = not after.isalnum() and not before.isspace()
                return depth if closes and not (after == " " and _is_possessive(match, later)) else None
            if mark == one.mark and _opens_inside(mark, before, after, [match.group() for match in later]):
                return None
            return depth
        if mark in _DOUBLE_CURLY and one.mark in _DOUBLE_CURLY and not before.isspace() and not after.isalnum():
            return depth
    return None


def _opens_inside(mark: str, before: str, after: str, later: list[str]) -> bool:
    """Whether a mark that looks alike at both ends opens a second quotation within the first: "a "so-called" expert"."""
    strongly = (before.isspace() or before in "([—–") and after.isalnum()
    return strongly and later.count(mark) >= 2 and later.count(mark) % 2 == 0


def _closing(mark: str, before: str, after: str, prose: str, end: int, *, reversed_guillemets: bool) -> str | None:
    """The mark that will close ``mark`` if it opens a quotation here; None when it does not."""
    if mark in _OPENS:
        if mark == "‘" and (before.isalnum() or _DECADE.match(prose, end)):
            return None
        if mark in "“«" and mark == "“" and not before.isspace() and before not in "([—–-/'’«" and not after.isalnum():
            return None
        return _PARTNERS[mark]
    freely = not after.isspace() and (before.isspace() or before in "([{—–-/'’«“‘:" or end == len(mark))
    if mark == "»":
        return "«" if reversed_guillemets and freely else None
    if mark in {'"', "''", "'"}:
        if mark == "'" and _DECADE.match(prose, end):
            return None
        return mark if freely else None
    if mark == "”":
        return "”" if freely and after.isalnum() else None
    return None


def _close(stack: list[_Open], depth: int, match: re.Match[str], mark: str, found: list[Quotation]) -> None:
    end = match.start()
    found.extend(_unclosed(lost, end) for lost in stack[depth + 1 :] if lost.mark not in _SINGLE and end > lost.end)
    one = stack[depth]
    del stack[depth:]
    found.append(Quotation(Span(one.start, match.end()), Span(one.end, match.start()), one.mark, mark))


def _drop_unclosed(
    stack: list[_Open], mark: str, closing: str, at: int, prose: str, found: list[Quotation], later: list[re.Match[str]]
) -> None:
    """Where the very mark that is open opens again and too few closing marks follow for both, the first was never closed."""
    if not stack or stack[-1].mark != mark:
        return
    remaining = [match.group() for match in later[:_AHEAD]]
    if mark == closing or remaining.count(closing) - remaining.count(mark) >= 2:
        return
    lost = stack.pop()
    end = len(prose[:at].rstrip())
    if lost.mark not in _SINGLE and end > lost.end:
        found.append(Quotation(Span(lost.start, end), Span(lost.end, end), lost.mark, lost.closing, closed=False))


def _levelled(found: list[Quotation]) -> tuple[Quotation, ...]:
    found.sort(key=lambda one: (one.span.start, -one.span.end))
    around: list[int] = []
    levelled: list[Quotation] = []
    for one in found:
        while around and around[-1] <= one.span.start:
            around.pop()
        levelled.append(replace(one, level=len(around)) if around else one)
        around.append(one.span.end)
    return tuple(levelled)
