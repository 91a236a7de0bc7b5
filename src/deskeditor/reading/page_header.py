"""The head of a page: kicker, headline, standfirst, byline, date above the first paragraph. Start reading at :func:`read_header`.

The head ends at the first line that reads as a paragraph; a paragraph that is still followed by the byline or the date is the
standfirst. Where nothing reads as a paragraph there is no head: a single sentence is a text, not a headline.
"""

import re
from dataclasses import replace
from itertools import pairwise

from deskeditor.language import LanguagePack
from deskeditor.reading.header_line import HeaderLine, header_line_of, is_byline_label, is_function, is_generic, looks_like_names
from deskeditor.reading.page_line import Line, Role

_FURTHEST = 60
"""A head that is not over after so many lines is not read further for bylines and dates."""

_KICKER_WORDS, _KICKER_LENGTH = 4, 40
_HEADLINE_WORDS, _HEADLINE_LENGTH = 5, 30
_LONGEST_HEADLINE, _LONGEST_STANDFIRST = 300, 600
_STANDFIRST_WORDS = 6
_BYLINE_WORDS, _OTHERS_BELOW = 6, 3
_BETWEEN = frozenset({"share", "social", "relative-time", "reading-time"})
_UNDER_KICKER = frozenset({"paywall", "player", "reading-time", "date-label", "relative-time", "separator", "caption"})
"""What may stand between a kicker and its headline; other furniture there ends a menu, not a kicker."""

_LABEL_WORDS = 2
_MENU = 3
"""So many short lines and labels of navigation between two lines that could be headlines: the first is the site's own."""

_BANNER, _GOES_ON = 12, 3
"""Within so many lines a page has its cookie banner at the top; so many paragraphs make it a page of something else."""

_BAR = re.compile(r"\s[|·•/>›»]\s")
_BELOW = 10
"""How many lines below a paragraph are searched for the byline or date that makes it a standfirst."""


def read_header(lines: list[Line], pack: LanguagePack, headline: str = "") -> int:
    """Give the lines of the head their roles; the number of the first line of the body.

    ``headline`` is the headline where it is known already (front matter): a line that repeats it is furniture.
    """
    _label_banner(lines)
    first = _first_paragraph(lines, pack)
    if first is None:
        return _headless(lines)
    metadata = [number for number in range(first) if _is_metadata(lines[number])]
    candidates = [n for n in range(first) if not lines[n].label and lines[n].role is None and n not in metadata]
    below = _metadata_below(lines, first, pack)
    chosen = _repeated(lines, candidates, headline) if headline else _headline(lines, candidates)
    end = first
    if below and len(lines[first].shown) <= _LONGEST_STANDFIRST:
        lines[first].taken(Role.STANDFIRST)
        end = below[-1] + 1
        candidates += [n for n in range(first + 1, end) if not lines[n].label and lines[n].header is None]
    _settle_metadata(lines, end, pack)
    last_metadata = max((n for n in range(end) if lines[n].role in {Role.BYLINE, Role.PUBLISHED}), default=-1)
    _settle_candidates(lines, [n for n in candidates if lines[n].role is None], chosen, last_metadata, headline)
    return next((n for n in range(end) if lines[n].role is Role.BODY), end)


def _label_banner(lines: list[Line]) -> None:
    """The sentences of a cookie banner, above its buttons: no article opens with them and goes on below."""
    button = next((n for n, line in enumerate(lines[:_BANNER]) if line.label == "cookies"), None)
    if button is None or sum(line.is_prose and not line.label for line in lines[button + 1 :]) < _GOES_ON:
        return
    last = max(n for n, line in enumerate(lines[:_BANNER]) if line.label == "cookies")
    for line in lines[:last]:
        if not line.label and line.role is None and "cookie" in line.text.lower():
            line.label = "cookies"


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
    """The lines of byline and date that follow the first paragraph before the next one, a word or two between them."""
    found: list[int] = []
    others = 0
    for number in range(first + 1, min(first + 1 + _BELOW, len(lines))):
        line = lines[number]
        if line.role is not None:
            break
        if line.label == "date-label":
            found.append(number)
        if line.label:
            continue
        if _is_portrait(line, [lines[n] for n in found]):
            line.label = "author"
            continue
        line.header = header_line_of(line.text, pack)
        if line.header is not None:
            found.append(number)
        elif not is_byline_label(line.text, pack):
            others += 1
            if (
                others > _OTHERS_BELOW
                or line.is_sentence
                or line.heading
                or line.is_list
                or len(line.shown.split()) > _BYLINE_WORDS
            ):
                break
    return found


def _is_portrait(line: Line, above: list[Line]) -> bool:
    """A sentence below the byline that opens with its name: "Ann Bell covers the harbour"."""
    names = [one.header.byline for one in above if one.header and " " in one.header.byline]
    return line.is_sentence and any(line.shown.startswith(f"{name} ") for name in names)


def _repeated(lines: list[Line], candidates: list[int], headline: str) -> int | None:
    """The line that says the headline which is known already."""
    return next((n for n in candidates if lines[n].unmarked.casefold() == headline.casefold()), None)


def _headline(lines: list[Line], candidates: list[int]) -> int | None:
    """The line that is the headline: a first-level heading, else the first line that is long enough for one, else the longest."""
    fitting = [n for n in candidates if len(lines[n].shown) <= _LONGEST_HEADLINE and not lines[n].is_bullet]
    fitting = [n for n in fitting if not _is_bar(lines[n].unmarked)] or fitting
    for number in fitting:
        if lines[number].heading == 1:
            return number
    long = [n for n in fitting if _is_long(lines[n].unmarked)]
    if long:
        return next((n for n, later in pairwise(long) if not _is_menu(lines[n + 1 : later])), long[-1])
    titles = [n for n in fitting if not lines[n].is_sentence] or fitting[: len(fitting) == 1]
    return max(titles, key=lambda n: (len(lines[n].unmarked), n), default=None)


def _is_bar(text: str) -> bool:
    """A row of the site's sections: "Live | Weather | Markets"."""
    pieces = _BAR.split(text)
    return len(pieces) >= _MENU and all(len(piece.split()) <= _LABEL_WORDS for piece in pieces)


def _is_long(text: str) -> bool:
    return len(text.split()) >= _HEADLINE_WORDS or len(text) >= _HEADLINE_LENGTH


def _is_menu(between: list[Line]) -> bool:
    """Whether the site's menu stands between two lines: what is above it is the site's name or offer."""
    entries = 0
    for line in between:
        if line.header is not None:
            return False  # a byline or a date stands below a headline
        if line.label == "nav":
            entries += 1 + len(_BAR.findall(line.shown))
        elif line.role is None and not line.label and line.header is None and not line.is_sentence:
            entries += len(line.shown.split()) <= _KICKER_WORDS
    return entries >= _MENU


def _settle_metadata(lines: list[Line], end: int, pack: LanguagePack) -> None:
    """Bylines and dates of the head, and the names, functions and places that stand beside a label or a date."""
    after_label = False
    for number in range(end):
        line = lines[number]
        if line.role is not None or line.label:
            after_label = after_label and line.label in {"byline-label", "date-word"}
            continue
        if line.header is not None:
            take_header(line, line.header)
        elif is_byline_label(line.text, pack):
            line.taken(Role.FURNITURE, "byline-label")
            after_label = True
            continue
        elif is_generic(line.unmarked, pack) or (after_label and looks_like_names(line.unmarked, pack)):
            line.taken(Role.BYLINE)
        else:
            _settle_beside(lines, number, end, pack)
        after_label = False


def take_header(line: Line, header: HeaderLine) -> None:
    """What a line of author and date is; one that tells of an update alone fills no field, and is furniture."""
    if header.byline:
        line.taken(Role.BYLINE)
    elif header.dated:
        line.taken(Role.PUBLISHED)
    else:
        line.taken(Role.FURNITURE, "updated")


def _settle_beside(lines: list[Line], number: int, end: int, pack: LanguagePack) -> None:
    """Below a headline: a bare name above a date or a function is the byline, one word above a date is a place."""
    line, above = lines[number], lines[max(0, number - _FURTHEST) : number]
    words = len(line.shown.split())
    unclaimed = [one for one in above if not one.label and one.header is None and one.role is None]
    if not unclaimed or words > _BYLINE_WORDS:
        return
    following = next((one for one in lines[number + 1 : end] if one.label not in _BETWEEN), None)
    dated = following is not None and (
        (following.header is not None and (following.header.dated or following.header.updated)) or following.label == "date-label"
    )
    named = any(one.role is Role.BYLINE for one in above[-2:])
    if named and (is_function(line.unmarked, pack) or _is_beside_bare_name(above[-1], line, pack)):
        line.taken(Role.FURNITURE, "byline-role")
    elif _stands_among_labels(lines, number, pack):
        line.taken(Role.BYLINE)
    elif words > 1 and (dated or (following is not None and is_function(following.unmarked, pack))):
        if looks_like_names(line.unmarked, pack) and not is_function(line.unmarked, pack):
            line.taken(Role.BYLINE)
    elif words == 1 and dated and following is not None and following.header is not None and line.shown[:1].isupper():
        following.header = replace(following.header, place=following.header.place or line.unmarked)
        line.taken(Role.PUBLISHED)


def _is_beside_bare_name(above: Line, line: Line, pack: LanguagePack) -> bool:
    """The outlet below a bare name: "Ann Bell", then "The Quay, Valmer"."""
    bare = above.role is Role.BYLINE and (above.header is None or not above.header.labelled)
    return bare and len(line.shown.split()) <= _KICKER_WORDS and looks_like_names(line.unmarked, pack)


def _stands_among_labels(lines: list[Line], number: int, pack: LanguagePack) -> bool:
    """A bare name among the buttons of sharing above the first paragraph, where no line says who wrote the article."""
    line = lines[number]
    words = len(line.shown.split())
    if line.heading or line.is_sentence or not _NAME_WORDS[0] <= words <= _NAME_WORDS[1] or line.shown.isupper():
        return False
    if lines[number - 1].label not in _BETWEEN or any(one.role is Role.BYLINE for one in lines[:number]):
        return False
    return looks_like_names(line.unmarked, pack) and all(word[:1].isupper() for word in line.shown.split())


_NAME_WORDS = 2, 3


def _settle_candidates(lines: list[Line], candidates: list[int], chosen: int | None, last_metadata: int, headline: str) -> None:
    """Kicker, headline and standfirst among the other lines of the head; what is left over is furniture or stays in the body."""
    before = [n for n in candidates if chosen is not None and n < chosen]
    after = candidates[len(before) :]
    if chosen is not None:
        lines[chosen].taken(Role.HEADLINE)
        after = [n for n in after if n != chosen]
    title = headline or (lines[chosen].unmarked if chosen is not None and not lines[chosen].is_sentence else "")
    for number in before:
        line = lines[number]
        if number == before[-1] and chosen is not None and _is_kicker(line) and _touch(lines[number + 1 : chosen]):
            line.taken(Role.KICKER)
        else:
            line.taken(*((Role.BODY,) if line.is_sentence or line.is_bullet else (Role.FURNITURE, "nav")))
    taken = {line.role for line in lines if line.role is not None}
    for number in after:
        _settle_below(lines[number], taken, title, number < last_metadata)
        taken.add(lines[number].role or Role.BODY)


def _touch(between: list[Line]) -> bool:
    """Whether nothing stands between kicker and headline that would make the kicker the end of a menu."""
    return all(line.label in _UNDER_KICKER or line.header is not None or line.role is not None for line in between)


def _settle_below(line: Line, taken: set[Role], title: str, above_metadata: bool) -> None:  # noqa: FBT001 - one caller
    words = len(line.unmarked.split())
    if title and line.unmarked.casefold() == title.casefold():
        line.taken(Role.FURNITURE, "repeated")
    elif Role.KICKER not in taken and _is_kicker(line) and line.shown.isupper():
        line.taken(Role.KICKER)
    elif not {Role.STANDFIRST, Role.BODY} & taken and words >= _STANDFIRST_WORDS and _is_standfirst(line, above_metadata):
        line.taken(Role.STANDFIRST)
    elif above_metadata and words < _STANDFIRST_WORDS and not line.heading and not line.is_sentence:
        line.taken(Role.FURNITURE, "nav")
    else:
        line.taken(Role.BODY)


def _is_standfirst(line: Line, above_metadata: bool) -> bool:  # noqa: FBT001 - one caller
    """A sentence is one only above the byline or the date: elsewhere it may be the first paragraph, which is the body's."""
    return not line.heading and not line.is_list and (above_metadata or not line.is_sentence)


def _is_kicker(line: Line) -> bool:
    text = line.unmarked
    return not line.is_bullet and len(text) <= _KICKER_LENGTH and len(text.split()) <= _KICKER_WORDS and text[-1:] not in ".!?…"
