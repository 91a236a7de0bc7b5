"""Two edits of one text brought together. Start reading at :func:`merged`.

First by paragraphs, then by words where both changed the same one. Where both touched the same words, or where either touched a
number, a quotation mark or a name in such a paragraph, the two stand against each other: a person decides, nothing is spliced.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

_TOKEN = re.compile(r"\w+(?:['’]\w+)*|\s+|[^\w\s]")
_DELICATE = re.compile(r"[\d«»“”„\"‘‹›]|(?:^|\s)[^\W\d_]*[A-ZÀ-ÖØ-Þ]|['’][A-ZÀ-ÖØ-Þ]")
"""What nobody merges for others: numbers, quotation marks, names, those behind an elision ("d’Ukraine") among them."""
_QUOTED = re.compile(r"«[^«»]*»|“[^“”]*”|„[^„“”]*[“”]|\"[^\"]*\"")
_Chunk = tuple[list[str], list[str], list[str]]


@dataclass(frozen=True, slots=True)
class Conflict:
    """What both changed. The merged text holds ``mine``, which is ``lines`` of its lines from ``line`` on: none where the one
    side took out what the other changed.
    """

    base: str
    mine: str
    theirs: str
    line: int = 0
    lines: int = 0


@dataclass(frozen=True, slots=True)
class Merged:
    """The text with everything on which both agree, or which only one of them touched."""

    text: str
    conflicts: tuple[Conflict, ...]


def merged(base: str, mine: str, theirs: str) -> Merged:
    """Three texts, lines as paragraphs; with ``mine`` or ``theirs`` unchanged the answer is the other one."""
    if mine == theirs or theirs == base:
        return Merged(mine, ())
    if mine == base:
        return Merged(theirs, ())
    lines: list[str] = []
    conflicts: list[Conflict] = []
    for one, two, three in _chunks(base.split("\n"), mine.split("\n"), theirs.split("\n")):
        chosen, conflict = _chosen(one, two, three)
        if conflict is not None:
            conflicts.append(replace(conflict, line=len(lines), lines=len(chosen)))
        lines += chosen
    return Merged("\n".join(lines), tuple(conflicts))


def with_theirs(text: str, conflicts: Sequence[Conflict]) -> str:
    """The merged text with theirs in the place of ours; a place where ours no longer stands is left as it is."""
    lines = text.split("\n")
    for one in sorted(conflicts, key=lambda one: one.line, reverse=True):
        if "\n".join(lines[one.line : one.line + one.lines]) == one.mine:
            lines[one.line : one.line + one.lines] = one.theirs.split("\n") if one.theirs else []
    return "\n".join(lines)


def _chosen(base: list[str], mine: list[str], theirs: list[str]) -> tuple[list[str], Conflict | None]:
    if mine == theirs or theirs == base:
        return mine, None
    if mine == base:
        return theirs, None
    if len(base) == len(mine) == len(theirs) == 1:
        line = _line(base[0], mine[0], theirs[0])
        if line is not None:
            return [line], None
    return mine, Conflict("\n".join(base), "\n".join(mine), "\n".join(theirs))


def _line(base: str, mine: str, theirs: str) -> str | None:
    """A paragraph that both changed, merged by words; None when that is for a person to do."""
    words: list[str] = []
    at, quoted = 0, [match.span() for match in _QUOTED.finditer(base)]
    for one, two, three in _chunks(_TOKEN.findall(base), _TOKEN.findall(mine), _TOKEN.findall(theirs)):
        start, at = at, at + len("".join(one))
        if one == two == three:
            words += one
            continue
        if any(begin < at and start < end if one else begin < start < end for begin, end in quoted):
            return None
        if two != one and three != one and two != three:
            return None
        changed = two if two != one else three
        if _DELICATE.search("".join(one)) or _DELICATE.search("".join(changed)):
            return None
        words += changed
    return "".join(words)


def _chunks(base: Sequence[str], mine: Sequence[str], theirs: Sequence[str]) -> Iterator[_Chunk]:
    """Runs in which all three are equal, and the runs between them."""
    in_mine, in_theirs = _matches(base, mine), _matches(base, theirs)
    at, at_mine, at_theirs = 0, 0, 0
    for number in range(len(base)):
        if number not in in_mine or number not in in_theirs:
            continue
        one, two = in_mine[number], in_theirs[number]
        if number > at or one > at_mine or two > at_theirs:
            yield list(base[at:number]), list(mine[at_mine:one]), list(theirs[at_theirs:two])
        yield [base[number]], [mine[one]], [theirs[two]]
        at, at_mine, at_theirs = number + 1, one + 1, two + 1
    if at < len(base) or at_mine < len(mine) or at_theirs < len(theirs):
        yield list(base[at:]), list(mine[at_mine:]), list(theirs[at_theirs:])


def _matches(base: Sequence[str], other: Sequence[str]) -> dict[int, int]:
    from rapidfuzz.distance import LCSseq

    found: dict[int, int] = {}
    for code in LCSseq.opcodes(base, other):
        if code.tag == "equal":
            found.update(zip(range(code.src_start, code.src_end), range(code.dest_start, code.dest_end), strict=True))
    return found
