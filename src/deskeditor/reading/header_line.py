"""Lines above an article that say who wrote it and when. Start reading at :func:`header_line_of`.

"By Ada Stone", "Publié le mardi 12 mars 2025 à 18 h 10", "Von Max Muster | 15.06.2024, 14:30 Uhr": a line is one of these only
when nothing else is left of it, so that a sentence which begins with "Par ailleurs" is never a byline.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from deskeditor.language import LanguagePack
from deskeditor.language.pack import NEUTRAL, neutral_words
from deskeditor.reading.dateline import dateline_of
from deskeditor.reading.furniture import furniture_table, plain
from deskeditor.reading.publication import FoundDate, any_spaced, dates_in, weekdays

LONGEST = 200
_LONGEST_GENERIC, _FULL_NAME = 40, 2
"""No such line is longer, in code points."""

_SEPARATORS = " \t\u00a0\u202f|•·–—-,;:/()*_"
_PIECES = re.compile(r"\s*[|•·]\s*|\s+[–—-]\s+|\n")
_EMPHASIS = re.compile(r"^[*_#>\s]+|[*_\s]+$")
_INITIAL = re.compile(r"[^\W\d_]\.(?:-?[^\W\d_]\.)*$")
_ASIDE = re.compile(r"\s*\([^()]{0,80}\)")
_CONTACT = re.compile(r"[\w.+-]+@[\w.-]+|@\w+|https?://\S+")


@dataclass(frozen=True, slots=True)
class HeaderLine:
    """What a line says. ``dated`` is True when it holds a publication date, were it an impossible one; ``byline`` is "" for none.

    ``labelled`` is False for a bare name beside nothing, which only its place can make a byline.
    """

    byline: str = ""
    published: str | None = None
    dated: bool = False
    updated: bool = False
    labelled: bool = True
    place: str = ""


@dataclass(frozen=True, slots=True)
class _Words:
    label: re.Pattern[str]
    bare: frozenset[str]
    generic: frozenset[str]
    desks: frozenset[str]
    particles: frozenset[str]
    roles: frozenset[str]
    idle: frozenset[str]
    stamp: re.Pattern[str]
    ago: re.Pattern[str]


@lru_cache(maxsize=16)
def _words(code: str) -> _Words:
    def both(table: str, name: str) -> tuple[str, ...]:
        own = furniture_table(code).get(table, {}).get(name, ())
        return tuple(dict.fromkeys(word.lower() for word in (*own, *furniture_table("en").get(table, {}).get(name, ()))))

    labels = both("bylines", "labels")
    idle = (*both("dates", "published"), *both("dates", "updated"), *both("dates", "on"), *both("dates", "at"), *weekdays(code))
    return _Words(
        re.compile(rf"(?:{any_spaced(labels)})\s*[:–—]?\s+", re.IGNORECASE),
        frozenset(plain(label) for label in labels),
        frozenset(both("bylines", "generic")),
        frozenset(both("bylines", "desks")),
        frozenset(both("bylines", "particles")) | neutral_words("byline-words"),
        frozenset(word for role in both("bylines", "roles") for word in role.split()),
        frozenset(idle),
        re.compile(any_spaced((*both("dates", "published"), *both("dates", "updated"))), re.IGNORECASE),
        re.compile("|".join(both("patterns", "relative-time")) or r"(?!)"),
    )


def is_byline_label(line: str, pack: LanguagePack) -> bool:
    """Whether the line is nothing but the word before a name: "By", "Par"."""
    return len(line) < 30 and plain(line) in _words(pack.code).bare


def looks_like_names(text: str, pack: LanguagePack) -> bool:
    """Whether ``text`` can be one or several people: capitalised words, initials, the small words between them."""
    words = _words(pack.code)
    if _is_desk(text.lower(), words):
        return True
    text = _ASIDE.sub("", text)
    tokens = _CONTACT.sub(" ", text).replace(",", " ").replace("/", " ").split()
    if not 1 <= len(tokens) <= 14 or any(character.isdigit() for character in text):
        return False
    names = 0
    for token in tokens:
        bare = token.strip("()’'")
        if not bare:
            continue
        if bare.lower() in words.particles or bare.lower() in words.roles or bare.lower() in words.generic:
            continue
        if not bare[0].isupper() and not bare.lower().startswith(("d’", "d'", "l’", "l'")):
            return False
        if bare.endswith((".", "!", "?", ":", ";")) and not (_INITIAL.match(bare) or len(bare) <= 4):
            return False
        names += 1
    return names > 0 and tokens[0].strip("(")[:1].isupper()


def is_function(text: str, pack: LanguagePack) -> bool:
    """Whether the line is what somebody is, not who: "Environment reporter"."""
    tokens = text.lower().replace(",", " ").split()
    return 1 <= len(tokens) <= 5 and tokens[-1] in _words(pack.code).roles and not any(one.isdigit() for one in text)


def is_generic(text: str, pack: LanguagePack) -> bool:
    """Whether the line names a desk instead of a person: "Rédaction web"."""
    return len(text) < _LONGEST_GENERIC and _is_desk(plain(text), _words(pack.code))


def _is_desk(low: str, words: _Words) -> bool:
    """Whether a text in lower case is a desk's name, with what it writes about behind: "rédaction", "rédaction sportive"."""
    first, _, about = low.partition(" ")
    return low in words.generic or (first in words.desks and about.isalpha())


def who_of(byline: str, pack: LanguagePack) -> str:
    """A byline without the function before or behind its name: "Ann Bell, Health Correspondent", "Court Reporter Ann Bell"."""
    name, comma, function = byline.rpartition(", ")
    if comma and is_function(function, pack) and len(name.split()) > 1:
        return who_of(name, pack)
    words = _words(pack.code)
    tokens = byline.split()
    last = max((at for at, token in enumerate(tokens) if token.lower() in words.roles), default=-1)
    head, rest = tokens[: last + 1], tokens[last + 1 :]
    desk = last == 0 and tokens[0].lower() in words.generic  # "Redacción El Andino" names nobody
    if desk or last < 0 or len(rest) < _FULL_NAME or any(not token[0].isupper() for token in tokens) or "," in " ".join(head):
        return byline
    return " ".join(rest)


def header_line_of(line: str, pack: LanguagePack) -> HeaderLine | None:
    """What the line says of author and date; None when it says anything else besides, or nothing of the kind."""
    text = _EMPHASIS.sub("", line)
    if not text or len(text) > LONGEST:
        return None
    words = _words(pack.code)
    dates = dates_in(text, pack)
    labelled = words.label.match(text)
    if not dates and not labelled:
        return HeaderLine(updated=True) if _is_timed_label(text, words) else _name_and_place(text, pack)
    said: dict[str, str] = {}
    for piece in _pieces(text, dates):
        kind, value = _piece(piece, words, pack, bool(dates))
        if not kind and labelled and " " in said.get("byline", ""):
            kind, value = _beside_name(piece, pack)
        if dates and "byline" in said and kind in {"", "byline"} and dateline_of(f"{piece} — ", pack) == piece:
            kind, value = "place", piece  # "By Ann Bell · PORT ELLERY · 3 May 2026": two words, and nobody's name
        if not kind or (kind in said and kind in {"byline", "place"}):
            return None
        said[kind] = value
    byline = said.get("byline", "")
    if not byline and not dates:
        return None
    first = _publication(dates, updated="updated" in said)
    moment = first.iso if first else None
    if moment is not None and len(moment) == len("2026-05-03") and "time" in said:
        moment = f"{moment}T{said['time']}"
    has_updated = "updated" in said or any(one.label == "updated" for one in dates)
    place = said.get("place", "")
    if byline and not _is_dateline(place, pack):  # "By Ann Bell · Reuters": one word behind a name is an outlet as well
        place = ""
    return HeaderLine(byline, moment, first is not None, has_updated, bool(labelled) or bool(dates), place)


def _name_and_place(text: str, pack: LanguagePack) -> HeaderLine | None:
    """A full name and a place as a dateline writes it, nothing else: "Ann Bell · PORT ELLERY"."""
    pieces = _PIECES.split(text)
    if len(pieces) != _FULL_NAME or not _is_dateline(pieces[1], pack):
        return None
    name = pieces[0]
    if len(name.split()) < _FULL_NAME or name.isupper() or not looks_like_names(name, pack):
        return None
    return HeaderLine(name, place=pieces[1])


def _is_dateline(place: str, pack: LanguagePack) -> bool:
    """Whether a place is written as at the head of a paragraph, in capitals, and is no agency."""
    if not place.isupper() or len(place) < _SHORTEST_PLACE or _agency().fullmatch(plain(place)):
        return False
    return dateline_of(f"{place} — ", pack) == place


@lru_cache(maxsize=1)
def _agency() -> re.Pattern[str]:
    return re.compile("|".join(furniture_table(NEUTRAL).get("patterns", {}).get("credit", ())) or r"(?!)")


_SHORTEST_PLACE = 5
"""Shorter words in capitals name an outlet or an agency."""


def _publication(dates: list[FoundDate], *, updated: bool) -> FoundDate | None:
    """The date of publication among the dates of a line: the one that is labelled so, else the first without a label."""
    labelled = [one for one in dates if one.label == "published"]
    bare = [] if updated else [one for one in dates if not one.label]
    return next(iter([*labelled, *bare]), None)


def _pieces(text: str, dates: list[FoundDate]) -> list[str]:
    """The line without its dates, cut at its separators."""
    rest, end = [], 0
    for found in dates:
        rest.append(text[end : found.span.start])
        end = found.span.end
    rest.append(text[end:])
    pieces = [piece.strip(_SEPARATORS.replace("(", "").replace(")", "")) for part in rest for piece in _PIECES.split(part)]
    return [piece for piece in pieces if piece.strip("()")]


def _piece(piece: str, words: _Words, pack: LanguagePack, has_date: bool) -> tuple[str, str]:  # noqa: FBT001 - one caller
    """What a piece beside a date is: a byline with its text, "idle", "updated", or "" for words of another kind."""
    lowered = plain(piece)
    if lowered in words.idle or not lowered:
        updated = any(lowered == plain(word) for word in furniture_table(pack.code).get("dates", {}).get("updated", ()))
        return ("updated" if updated else "idle"), ""
    labelled = words.label.match(piece)
    if labelled:
        name = _CONTACT.sub("", piece[labelled.end() :]).strip(_SEPARATORS.replace("(", "").replace(")", ""))
        full, comma, outlet = name.partition(", ")
        if comma and " " in full and _OUTLET.fullmatch(outlet) and not looks_like_names(name, pack):
            name = full  # "g1 SP" is no name
        elif comma and " " in full and "(" not in full and _names_function(outlet, words):
            name = full  # "Ann Bell, correspondante santé": what she is
        return ("byline", name) if name and looks_like_names(name, pack) else ("", "")
    stamp = words.stamp.match(lowered) if has_date else None
    after = lowered[stamp.end() :].strip(_SEPARATORS) if stamp else ""
    told = _CLOCK.fullmatch(after) if stamp else None
    if stamp and told:
        kind, _ = _piece(piece[: stamp.end()], words, pack, has_date)
        return _time_of_day(told) if kind == "idle" else (kind, "")
    if has_date and words.ago.fullmatch(after if stamp else lowered):
        return "idle", ""  # an update told by the hours since says nothing of the date beside it
    clock = _CLOCK.fullmatch(lowered)
    if clock:
        return _time_of_day(clock)
    if _is_time(lowered) or (has_date and piece in _ZONES_OF_TWO):
        return "idle", ""
    if has_date and piece[-1] != ":" and looks_like_names(piece, pack):
        return ("place" if _is_place(piece) else "byline"), piece
    return "", ""


def _names_function(text: str, words: _Words) -> bool:
    said = text.lower().split()
    return len(said) <= _LONGEST_OUTLET and not words.roles.isdisjoint(said)


def _beside_name(piece: str, pack: LanguagePack) -> tuple[str, str]:
    """Behind a labelled name without a date stand the town or the outlet: "By Ann Bell — Dublin", "By Ann Bell | The Quay"."""
    if not looks_like_names(piece, pack) or len(piece.split()) > _LONGEST_OUTLET:
        return "", ""
    return ("place", piece) if _is_place(piece) or _is_dateline(piece, pack) else ("idle", "")


_LONGEST_OUTLET = 4
_OUTLET = re.compile(r"(?=.{0,24}[A-ZÀ-ÖØ-Þ])[^\W_][\w.&-]{0,14}(?: [\w.&-]{1,14}){0,2}")

_ZONES_OF_TWO = frozenset({"ET", "CT", "MT", "PT"})
"""American zones that name two offsets: read past, never guessed."""

_MOMENT = re.compile(r"\s*[:,à–-]?\s*(?:\S{1,4} )?\d{1,2}\s?[:h.]\s?\d{0,2}(?:\s?(?:uhr|h|am|pm))?", re.IGNORECASE)


def _is_timed_label(text: str, words: _Words) -> bool:
    """A time of the same day says no date, and belongs to no paragraph: "Updated at 11:00", "Updated 3 hours ago"."""
    if len(text) > 50 or not text[-1:].isalnum():
        return False
    label = words.stamp.match(text)
    if label is None:
        return False
    since = plain(text[label.end() :]).strip(_SEPARATORS)
    return _MOMENT.fullmatch(text, label.end()) is not None or words.ago.fullmatch(since) is not None


_PLACE_HEADS = frozenset({"the", "la", "le", "las", "los", "den", "new", "san", "santa", "saint", "são", "bad", "addis", "abu"})


def _is_place(piece: str) -> bool:
    """Beside a date, one capitalised word is a town, two are a person: "Brussels, 3 May 2026", "Ada Stone, 3 May 2026"."""
    tokens = piece.split()
    return len(tokens) == 1 or (len(tokens) == 2 and tokens[0].lower() in _PLACE_HEADS)


_TIME = re.compile(r"(?:\S{1,4} )?\d{1,2}\s?[:h.]\s?\d{0,2}(?:\s?(?:uhr|h|am|pm|[ap]\.m\.))?(?:\s?[a-z]{2,4})?")
_CLOCK = re.compile(
    r"(?:at |à |um |a las |alle |às )?(\d{1,2})[:h.](\d{2}) ?(am|pm|a\.m\.?|p\.m\.?|uhr|h)?"
    r"(?: (?:[a-z]{1,2}t|gmt|utc|[ecmp][ds]t|bst|ce?s?t))?"
)
_READING = re.compile(r".{0,20}\b\d{1,3} ?(?:min|mn|minutes?|minuten|minutos|minuti)\b.{0,20}")


def _time_of_day(clock: re.Match[str]) -> tuple[str, str]:
    """A time beside a date, in 24 hours: "6:10 pm"."""
    hour, minute, half = int(clock[1]), int(clock[2]), (clock[3] or "")[:1]
    hour += 12 if half == "p" and hour < 12 else -12 if half == "a" and hour == 12 else 0
    return ("time", f"{hour:02}:{minute:02}") if hour < 24 and minute < 60 else ("idle", "")


def _is_time(text: str) -> bool:
    return _TIME.fullmatch(text) is not None or _READING.fullmatch(text) is not None
