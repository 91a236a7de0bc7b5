"""Quotations: pairing the marks of one paragraph. Start reading at :func:`quotations_of`.

A mark is read by its shape first (« opens, » closes), then by what stands around it (a straight mark after a space opens), and
always by what is open: where „ is open, “ closes. Laws (tested): quotations are nested or apart; a closed one begins and ends
with its marks; an open one reaches to the next quotation of its level or to the end of the paragraph.
"""

import re
from dataclasses import dataclass, replace

from deskeditor.language import LanguagePack
from deskeditor.text import Span
from deskeditor.text.light import light

# Every branch begins with a letter of its own, so that the engine skips what is no mark; an apostrophe inside a word is none.
_MARK = re.compile(r"''|``|'(?=[^\W_])(?<![^\W_]')|'(?![^\W_])(?<=\S')|’(?![^\W_])|“|”|„|‟|«|»|‹|›|\"|‘|‚")
_PARTNERS = {"“": "”", "«": "»", "„": "“", "‹": "›", "``": "''", "''": "''", '"': '"', "‘": "’", "‚": "‘", "'": "'", "‟": "”"}
_SINGLE = frozenset("‘’‚'‹›")
_DOUBLE_CURLY = frozenset({"“", "”", '"', "„", "‟"})
_OPENS = frozenset({"“", "«", "„", "‹", "``", "‘", "‚", "‟"})
_DECADE = re.compile(r"\d0s\b|\d\d(?!\d)|n['’]\s")  # the ’90s, rock ’n’ roll
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
    for number, match in enumerate(marks):
        mark = match.group()
        before = prose[match.start() - 1] if match.start() else " "
        after = prose[match.end()] if match.end() < len(prose) else " "
        depth = _closed_depth(stack, mark, before, after, marks[number + 1 : number + 12]) if stack else None
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


def _unclosed(one: _Open, end: int) -> Quotation:
    return Quotation(Span(one.start, end), Span(one.end, end), one.mark, one.closing, closed=False)


def _closed_depth(stack: list[_Open], mark: str, before: str, after: str, later: list[re.Match[str]]) -> int | None:
    """Which open mark ``mark`` closes, as an index into ``stack``; None when it closes none."""
    for depth in range(len(stack) - 1, -1, -1):
        one = stack[depth]
        if mark == one.closing:
            if mark in {"’", "'"}:
                possessive = before in "sS" and after == " " and _closes_later(mark, later)
                return depth if not after.isalnum() and not before.isspace() and not possessive else None
            if mark == one.mark and _opens_inside(mark, before, after, [match.group() for match in later]):
                return None
            return depth
        if mark in _DOUBLE_CURLY and one.mark in _DOUBLE_CURLY and not before.isspace() and not after.isalnum():
            return depth
    return None


def _closes_later(mark: str, later: list[re.Match[str]]) -> bool:
    """Whether the next single mark ends a quotation by what stands before it: then "the workers’ wages" only named an owner."""
    for match in later:
        if match.group() in _SINGLE:
            return match.group() == mark and match.string[match.start() - 1] in ".,!?…"
    return False


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
