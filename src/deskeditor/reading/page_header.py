"""The head of a page: kicker, headline, standfirst, byline, date above the first paragraph. Start reading at :func:`read_header`.

The head ends at the first line that reads as a paragraph; a paragraph that is still followed by the byline or the date is the
standfirst. Where nothing reads as a paragraph there is no head: a single sentence is a text, not a headline.
"""

from deskeditor.language import LanguagePack
from deskeditor.reading.header_line import header_line_of, is_byline_label, looks_like_names
from deskeditor.reading.page_line import Line, Role

_FURTHEST = 60
"""A head that is not over after so many lines is not read further for bylines and dates."""

_KICKER_WORDS, _KICKER_LENGTH = 4, 40
_HEADLINE_WORDS, _HEADLINE_LENGTH = 5, 30
_LONGEST_HEADLINE, _LONGEST_STANDFIRST = 300, 600
_STANDFIRST_WORDS = 6
_AMONG_METADATA = frozenset(
    {"date-label", "date-word", "byline-label", "share", "social", "relative-time", "reading-time", "caption"}
)
_BELOW = 6
"""How many lines below a paragraph are searched for the byline or date that makes it a standfirst."""


def read_header(lines: list[Line], pack: LanguagePack, headline: str = "") -> int:
    """Give the lines of the head their roles; the number of the first line of the body.

    ``headline`` is the headline where it is known already (front matter): a line that repeats it is furniture.
    """
    first = _first_paragraph(lines, pack)
    if first is None:
        return _headless(lines)
    metadata = [number for number in range(first) if _is_metadata(lines[number])]
    candidates = [n for n in range(first) if not lines[n].label and lines[n].role is None and n not in metadata]
    below = _metadata_below(lines, first, pack) if candidates or headline else []
    end = first
    if below and len(lines[first].shown) <= _LONGEST_STANDFIRST:
        lines[first].taken(Role.STANDFIRST)
        end = below[-1] + 1
    chosen = _headline(lines, candidates) if not headline else None
    _settle_metadata(lines, end, pack)
    last_metadata = max((n for n in range(end) if lines[n].role in {Role.BYLINE, Role.PUBLISHED}), default=-1)
    _settle_candidates(lines, [n for n in candidates if lines[n].role is None], chosen, last_metadata, headline)
    return next((n for n in range(end) if lines[n].role is Role.BODY), end)


def _first_paragraph(lines: list[Line], pack: LanguagePack) -> int | None:
    for number, line in enumerate(lines):
        if line.label or line.role is not None:
            continue
        if number < _FURTHEST:
            line.header = header_line_of(line.text, pack)
        if line.header is None and line.is_prose:
            return number
    return None


def _headless(lines: list[Line]) -> int:
    """Only a Markdown heading at the top is a headline where there are no paragraphs."""
    for number, line in enumerate(lines):
        if line.label or line.role is not None:
            continue
        if line.heading == 1:
            line.taken(Role.HEADLINE)
            return number + 1
        break
    return 0


def _is_metadata(line: Line) -> bool:
    return line.header is not None


def _metadata_below(lines: list[Line], first: int, pack: LanguagePack) -> list[int]:
    """The lines of byline and date that follow the first paragraph before the next one."""
    found: list[int] = []
    for number in range(first + 1, min(first + 1 + _BELOW, len(lines))):
        line = lines[number]
        if line.label in {
            "date-label",
            "date-word",
            "byline-label",
            "share",
            "social",
            "relative-time",
            "reading-time",
            "caption",
        }:
            if line.label in {"date-label"}:
                found.append(number)
            continue
        if line.label or line.role is not None:
            break
        line.header = header_line_of(line.text, pack)
        if line.header is None:
            if is_byline_label(line.text, pack):
                continue
            break
        found.append(number)
    return found


def _headline(lines: list[Line], candidates: list[int]) -> int | None:
    """The line that is the headline: a first-level heading, else the first line that is long enough for one, else the longest."""
    fitting = [n for n in candidates if len(lines[n].shown) <= _LONGEST_HEADLINE and not lines[n].is_bullet]
    for number in fitting:
        if lines[number].heading == 1:
            return number
    for number in fitting:
        text = lines[number].unmarked
        if len(text.split()) >= _HEADLINE_WORDS or len(text) >= _HEADLINE_LENGTH:
            return number
    return max(fitting, key=lambda n: (len(lines[n].unmarked), n), default=None)


def _settle_metadata(lines: list[Line], end: int, pack: LanguagePack) -> None:
    """Bylines and dates of the head, and the names that stand beside a label or a date."""
    after_label = False
    for number in range(end):
        line = lines[number]
        if line.role is not None or line.label:
            after_label = after_label and line.label in {"byline-label", "date-word"}
            continue
        if line.header is not None:
            line.taken(Role.BYLINE if line.header.byline else Role.PUBLISHED)
        elif is_byline_label(line.text, pack):
            line.taken(Role.FURNITURE, "byline-label")
            after_label = True
            continue
        elif looks_like_names(line.unmarked, pack) and (after_label or _beside_metadata(lines, number, end)):
            line.taken(Role.BYLINE)
        after_label = False


def _beside_metadata(lines: list[Line], number: int, end: int) -> bool:
    """A bare name is a byline under a headline and right above a date, or right below one; never the first line of all."""
    if number == 0 or not 2 <= len(lines[number].shown.split()) <= 6 or lines[number].shown.isupper():
        return False
    above = lines[max(0, number - _FURTHEST) : number]
    has_headline = any(not line.label and line.header is None and line.role is None for line in above)
    following = next((lines[n] for n in range(number + 1, end)), None)
    dated = following is not None and following.header is not None and following.header.dated
    labelled = following is not None and following.label == "date-label"
    return has_headline and (dated or labelled)


def _settle_candidates(lines: list[Line], candidates: list[int], chosen: int | None, last_metadata: int, headline: str) -> None:
    """Kicker, headline and standfirst among the other lines of the head; what is left over is furniture or stays in the body."""
    before = [n for n in candidates if chosen is not None and n < chosen]
    after = candidates[len(before) :]
    if chosen is not None:
        lines[chosen].taken(Role.HEADLINE)
        after = [n for n in after if n != chosen]
    title = headline or (lines[chosen].unmarked if chosen is not None else "")
    for number in before:
        line = lines[number]
        if number == before[-1] and _is_kicker(line):
            line.taken(Role.KICKER)
        else:
            line.taken(*((Role.BODY,) if line.is_sentence or line.is_bullet else (Role.FURNITURE, "nav")))
    taken = {line.role for line in lines if line.role is not None}
    for number in after:
        _settle_below(lines[number], taken, title, number < last_metadata)
        taken.add(lines[number].role or Role.BODY)


def _settle_below(line: Line, taken: set[Role], title: str, above_metadata: bool) -> None:  # noqa: FBT001 - one caller
    words = len(line.unmarked.split())
    if title and line.unmarked.casefold() == title.casefold():
        line.taken(Role.FURNITURE, "repeated")
    elif Role.KICKER not in taken and _is_kicker(line) and line.shown.isupper():
        line.taken(Role.KICKER)
    elif Role.STANDFIRST not in taken and words >= _STANDFIRST_WORDS and not line.heading and not line.is_list:
        line.taken(Role.STANDFIRST)
    elif above_metadata and words < _STANDFIRST_WORDS and not line.heading and not line.is_sentence:
        line.taken(Role.FURNITURE, "nav")
    else:
        line.taken(Role.BODY)


def _is_kicker(line: Line) -> bool:
    text = line.unmarked
    return not line.is_bullet and len(text) <= _KICKER_LENGTH and len(text.split()) <= _KICKER_WORDS and text[-1:] not in ".!?…"
