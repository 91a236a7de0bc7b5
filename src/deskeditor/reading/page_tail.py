"""The rest of a page: furniture between and below the paragraphs. Start reading at :func:`read_rest`.

Body paragraphs are sacred: by their place alone only titles are ever taken (short lines without a full stop that follow a label
such as "Read also"). Paragraphs below the article go only when they are plainly the next article (end of this one, a rail, and a
head of their own) and hold less than a seventh of the body.
"""

import re
from itertools import pairwise

from deskeditor.language import LanguagePack
from deskeditor.reading.furniture import EDGES, HEADS, LABELS
from deskeditor.reading.header_line import header_line_of, is_byline_label
from deskeditor.reading.page_foot import authors, end_of_article, take_comments, take_foot, take_portraits
from deskeditor.reading.page_header import take_header
from deskeditor.reading.page_line import Line, Role

_QUOTING_TITLE = re.compile(r"[^\"“”„«».!?]{2,60}: ?[\"“„«][^\"“”„«».!?]{2,100}[\"“”»]")
"""A title that ends in what somebody said: Interview: “We need people”."""

MOST_TAKEN = 0.15
"""The greatest share of the body's characters that may go by guesswork; beyond it the lines are kept and said to be."""

_ENDS = frozenset({"share-end", "comments", "copyright", "rail", "related-label", "newsletter", "follow-up", "disclaimer"})
_TITLES = 12
"""The most titles that a list of other articles is followed for."""

_LONGEST_TITLE = 160
_SUBHEADING = 0.8
"""A line above a paragraph that is so much shorter than the titles of other articles before it is a subheading."""

_LABEL_WORDS = 2
_BOX, _LONGEST_PITCH = 4, 100

_OTHERS = frozenset({"rail", "related-label", "ad"})
_FOOT = 60
"""How many lines below the last paragraph may hold its credits."""


def read_rest(lines: list[Line], start: int, pack: LanguagePack) -> list[Line]:
    """Give the lines from ``start`` on their roles; answers those that look like another article's and were kept."""
    take_comments(lines, start)
    take_portraits(lines, pack)
    end = end_of_article(lines, start)
    last = max((n for n in range(start, end) if _is_paragraph(lines[n])), default=start - 1)
    first = next((n for n in range(start, last) if _is_paragraph(lines[n])), start)
    for number, line in enumerate(lines):
        stays = (first <= number < last and line.label in EDGES) or (number >= start and line.label in HEADS)
        if line.role is None and line.label and not stays:
            line.taken(Role.FURNITURE, line.label)
    _read_credits(lines, start, last, pack)
    _take_repeated_byline(lines, last)
    for number in range(start, len(lines)):
        if lines[number].label in LABELS and lines[number].role is Role.FURNITURE:
            _take_titles(lines, number, last)
    _take_boxes(lines, start)
    _take_last_labels(lines, last)
    take_foot(lines, end)
    kept = _take_next_article(lines, start, pack)
    for line in lines:
        if line.role is None:  # whatever nobody has claimed is the article's: nothing is ever lost
            line.taken(Role.BODY)
    return kept


def _is_paragraph(line: Line) -> bool:
    return line.role in {None, Role.BODY} and not line.label and line.is_prose


def _read_credits(lines: list[Line], start: int, last: int, pack: LanguagePack) -> None:
    """A byline or a date below the article, where none stands above it."""
    others = False
    for number in range(max(last + 1, start), min(last + 1 + _FOOT, len(lines))):
        line = lines[number]
        others = others or line.label in _OTHERS  # a name below a list of other articles or an advertisement is theirs
        if line.role is not None or line.is_list:
            continue
        header = header_line_of(line.text, pack)
        if header is not None and others and not (header.dated and not header.byline):
            continue
        if header is not None and header.labelled and (header.byline or header.dated or header.updated):
            line.header = header
            take_header(line, header)
        elif is_byline_label(line.text, pack) and line.shown[-1] == ":":
            line.taken(Role.FURNITURE, "byline-label")


def _take_repeated_byline(lines: list[Line], last: int) -> None:
    """The author's name once more below the article, as a label of its own."""
    names = authors(lines) | {
        line.header.byline.lower() for line in lines if line.role is Role.BYLINE and line.header and line.header.byline
    }
    for line in lines[last + 1 :]:
        name = line.shown.lower()
        full = " " in name  # a first name alone signs a letter
        if line.role is None and any(known == name or (full and known.startswith((f"{name},", f"{name} "))) for known in names):
            line.taken(Role.FURNITURE, "byline-label")


def _take_titles(lines: list[Line], label: int, last: int) -> None:
    """The titles that follow a label. Above the last paragraph a heading, a list and whatever ends as a sentence stay."""
    titles: list[Line] = []
    above, tight, closed = lines[label], False, False
    for line in lines[label + 1 : label + 1 + _TITLES * 2]:
        close = above.touches(line)
        tight, above = close if above is lines[label] else tight, line
        closed = label < last and tight and not close
        if closed:
            break  # a list in lines of its own is over where a blank line stands
        if line.role is Role.FURNITURE:
            continue
        is_title = line.role is None and len(line.shown) <= _LONGEST_TITLE
        is_title = is_title and (not line.is_sentence or _QUOTING_TITLE.fullmatch(line.shown) is not None)
        is_structure = line.heading or (line.is_list and "](" not in line.text)
        if not is_title or len(titles) == _TITLES or (label < last and (is_structure or line.shown[-1] == ":")):
            break
        titles.append(line)
    if label < last and len(titles) > 1 and not closed and (lines[label].label == "rail" or _is_subheading(titles)):
        titles.pop()  # the line above a paragraph may be its subheading
    for line in titles:
        line.taken(Role.FURNITURE, lines[label].label)


def _is_subheading(titles: list[Line]) -> bool:
    """Whether the last of several titles is much shorter than the others."""
    return len(titles[-1].shown) <= _SUBHEADING * min(len(line.shown) for line in titles[:-1])


def _take_boxes(lines: list[Line], start: int) -> None:
    """What stands inside a box for a newsletter: a few short lines between its title and its button."""
    labels = [number for number in range(start, len(lines)) if lines[number].label == "newsletter"]
    for one, other in pairwise(labels):
        inside = lines[one + 1 : other]
        if len(inside) <= _BOX and all(_is_pitch(line) for line in inside):
            for line in inside:
                line.taken(Role.FURNITURE, "newsletter")


def _is_pitch(line: Line) -> bool:
    return line.role is None and not line.is_sentence and len(line.shown) <= _LONGEST_PITCH


def _take_last_labels(lines: list[Line], last: int) -> None:
    """Labels that no list knows below a standing disclaimer: a word or two, no sentence, and no paragraph after them."""
    closed = next((number for number in range(last + 1, len(lines)) if _is_disclaimer(lines[number])), len(lines))
    for line in lines[closed + 1 :]:
        if line.role is None and not line.is_sentence and not line.is_list and len(line.shown.split()) <= _LABEL_WORDS:
            line.taken(Role.FURNITURE, "rail")


def _is_disclaimer(line: Line) -> bool:
    return line.role is Role.DISCLAIMER or (line.role is Role.FURNITURE and line.why == "disclaimer")


def _take_next_article(lines: list[Line], start: int, pack: LanguagePack) -> list[Line]:
    """Another article below this one: after two different ends, a rail among them, a title with a byline, date or share label."""
    for number in range(start, len(lines)):
        if not _is_strong_end(lines, number):
            continue
        rest = [line for line in lines[number + 1 :] if line.role in {None, Role.BODY, Role.BYLINE, Role.PUBLISHED}]
        if not rest or not _has_own_head(lines, number + 1, pack):
            continue
        body = sum(len(line.shown) for line in lines[start:number] if line.role in {None, Role.BODY})
        going = sum(len(line.shown) for line in rest)
        if going > MOST_TAKEN * body:
            return rest
        for line in rest:
            line.header = None
            line.taken(Role.FURNITURE, "next-article")
        return []
    return []


def _is_strong_end(lines: list[Line], number: int) -> bool:
    """Whether a run of furniture ends here that holds a rail and another end of an article."""
    if lines[number].role not in {Role.FURNITURE, Role.DISCLAIMER}:
        return False
    if number + 1 < len(lines) and lines[number + 1].role is Role.FURNITURE:
        return False
    run: set[str] = set()
    for line in reversed(lines[: number + 1]):
        if line.role is Role.DISCLAIMER:
            run.add("disclaimer")
        elif line.role is Role.FURNITURE:
            run.add(line.why)
        else:
            break
    return "rail" in run and len(run & _ENDS) >= 2


def _has_own_head(lines: list[Line], number: int, pack: LanguagePack) -> bool:
    """Whether a title without a full stop, then a byline, a date or a share label follow before the next paragraph."""
    titled = not lines[number - 1].label and lines[number - 1].role is Role.FURNITURE  # the rail has taken the title
    for line in lines[number : number + 8]:
        if line.role is Role.FURNITURE:
            if titled and line.label in {"share", "date-label"}:
                return True
            continue
        if titled and (line.header is not None or header_line_of(line.text, pack) is not None):
            return True
        if line.is_sentence:
            return False
        titled = True
    return False
