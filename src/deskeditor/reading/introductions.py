"""Introductions: how an article introduces the people it lets speak. Start reading at :func:`introductions_of`.

Readers meet a person with full name and role. A role may be said in many ways, so every one that could be is taken for one: a
function or a body named in the sentence, a noun before the name, something set off behind it, a verb that says what they are.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from deskeditor.language import LanguagePack
from deskeditor.language.pack import NEUTRAL, load_pack, neutral_words
from deskeditor.language.words import runs_of
from deskeditor.reading.attribution import CueLexicon, cue_lexicon
from deskeditor.reading.attribution.lexicon import Is
from deskeditor.reading.memo import per_reading
from deskeditor.reading.people import mention_of
from deskeditor.reading.reading import Reading
from deskeditor.reading.sourcing import READ_FIELDS, Placed
from deskeditor.text import Span, any_of
from deskeditor.text.light import light

_GIVEN = r"[A-ZÀ-Þ][\w’'-]*[a-zß-ÿ][\w’'-]*"
_WORD = re.compile(r"[^\W\d_](?:[\w'’-]*\w)?")
_LAST_WORD = re.compile(r"([^\W\d_][\w'’-]*)[ \u00a0\u202f]$")
_SET_OFF = re.compile(r"[ \u00a0\u202f]?(?:\(|[–—]|,[ \u00a0\u202f](?![«“\"„‚‘]))")
_NEXT = re.compile(r"[ \u00a0\u202f]([^\W\d_][\w’'-]*)(?=[ \u00a0\u202f](\w+['’]|[^\W\d_]+)?)")
_POSSESSIVE = re.compile(r"['’]s?$")
_OWNER = re.compile(r"['’]s[ \u00a0\u202f]")
_LEAD, _BEHIND = 64, 100
"""Code points looked at before a surname and behind it."""
_ROLE_ENDING = 5
"""Letters from which a role may be the end of a compound: Wirtschaftsminister."""
_NO_NOUN = int(
    Is.FINITE | Is.PARTICIPLE | Is.GERUND | Is.INFINITIVE | Is.AUXILIARY | Is.BE | Is.ADVERB | Is.PREPOSITION | Is.LINK | Is.THAT
    | Is.PHRASE | Is.RELATIVE | Is.SUBORDINATOR | Is.COORDINATOR | Is.PRONOUN | Is.ENCLITIC | Is.OBJECT | Is.TO | Is.AGENT
)  # fmt: skip
"""Classes of words before a name that say nothing of the person."""
_OPENS = int(Is.PREPOSITION | Is.PHRASE | Is.LINK | Is.TO)


@light
@dataclass(frozen=True, slots=True)
class _Mention:
    """A surname in a paragraph; ``lead`` is where the names before it begin. ``full``: it is led by a name."""

    span: Span
    lead: int
    full: bool


@dataclass(frozen=True, slots=True)
class Introduction:
    """A speaker with a full name, and their first mention in the body: passage and place in its paragraph.

    ``full``: the first mention gives the full name; ``told``: some mention says who they are, or the desk knows them.
    """

    name: str
    passage: int
    span: Span
    full: bool
    told: bool


def introductions_of(passages: Sequence[Placed]) -> tuple[Introduction, ...]:
    """The introductions of all speakers whose full name stands in the article, by name."""
    read = [(number, one) for number, one in enumerate(passages) if one.field in READ_FIELDS]
    names = {name: _surname(name) for name in sorted({name for _, one in read for name in _speakers(one.reading)})}
    places = _places(read, frozenset(names.values()))
    found = []
    for name, surname in names.items():
        first = next((place for place in places.get(surname, ()) if passages[place[0]].field == "body"), None)
        if first is not None:
            number, mention = first
            around = passages[max(0, number - 1) : number + 1]
            told = (
                any(_names_a_role(one.reading) for one in around)
                or _is_known(surname, passages[number].reading)
                or any(_tells(passages[one].reading, surname) for one in {place[0] for place in places[surname]})
            )
            found.append(Introduction(name, number, mention.span, mention.full, told))
    return tuple(found)


def _places(read: Sequence[tuple[int, Placed]], surnames: frozenset[str]) -> dict[str, list[tuple[int, _Mention]]]:
    """Every mention of each surname. A paragraph is asked only for those of which it has the first letters."""
    by_run: dict[str, list[str]] = {}
    for surname in surnames:
        by_run.setdefault(runs_of(surname)[0], []).append(surname)
    places: dict[str, list[tuple[int, _Mention]]] = {}
    for number, one in read:
        for run in by_run.keys() & one.reading.vocabulary:
            for surname in by_run[run]:
                places.setdefault(surname, []).extend((number, mention) for mention in _mentions(one.reading, surname))
    return places


@cache
def _particles() -> str:
    return any_of(load_pack(NEUTRAL).entries("name-particles"))


@cache
def _names_before() -> re.Pattern[str]:
    """The names that lead up to a surname; a particle alone leads no name."""
    return re.compile(rf"(?:(?:{_GIVEN}|[A-ZÀ-Þ]\.)[ \u00a0\u202f]){{0,4}}(?:(?:{_particles()})[ \u00a0\u202f]?)?$")


@cache
def _full_name() -> re.Pattern[str]:
    particles = _particles()
    return re.compile(rf"{_GIVEN}(?: [A-ZÀ-Þ]\.| {_GIVEN})?(?: (?:{particles}))? (?P<surname>[A-ZÀ-Þ][\w’'-]+)")


@lru_cache(maxsize=4096)
def _surname(name: str) -> str:
    """The surname of a full name that is surely a person's; "" of any other."""
    given = name.split()[0]
    match = _full_name().fullmatch(name) if neutral_words("given-names") & {given, given.partition("-")[0]} else None
    return match["surname"] if match is not None else ""


@per_reading
def _speakers(reading: Reading) -> frozenset[str]:
    """The full names of those who say something in the paragraph."""
    attributions = reading.attributions
    said = [one for frame in attributions.frames for one in frame.attributions]
    said += [one for one in attributions.by_quotation if one is not None]
    spans = {one.speaker for one in said if one.speaker is not None and not one.first_person}
    return frozenset(name for span in spans for name in _name_in(reading, span))


def _name_in(reading: Reading, span: Span) -> Iterator[str]:
    """The full name of the person that a mention is of; in "the aide of Ann Dell" it is not she who speaks."""
    name = _POSSESSIVE.sub("", mention_of(reading, span.start, span.end).name or "")
    before = _LAST_WORD.search(span.of(reading.prose).partition(name)[0]) if name else None
    owner = before is not None and _class(before[1], cue_lexicon(reading.pack)) & (Is.LINK | Is.PREPOSITION)
    if name and not owner and _surname(name):
        yield name


@cache
def _known(pack: LanguagePack) -> frozenset[str]:
    return frozenset(pack.entries("known-names")) - neutral_words("given-names")


def _is_known(surname: str, reading: Reading) -> bool:
    """Whether every reader knows the name, or the desk does."""
    return surname in _known(reading.pack) or surname in reading.house_words


@per_reading
def _mentions(reading: Reading, surname: str) -> tuple[_Mention, ...]:
    """The mentions of a surname; a family's plural ("les Martin") is nobody's."""
    found, lexicon = [], cue_lexicon(reading.pack)
    family = tuple(f" {one.strip()}" for one in reading.pack.file("facts").get("plural_articles", ()))
    for match in re.finditer(rf"(?<![\w’'-]){re.escape(surname)}(?![\w-])", reading.prose):
        names_before = _name_before(reading.prose[max(0, match.start() - _LEAD) : match.start()], lexicon)
        lead = match.start() - len(names_before)
        if f" {reading.prose[max(0, lead - _LEAD) : lead].rstrip().lower()}".endswith(family):
            continue
        full = names_before[:1].isupper() or _follows_a_name(reading.prose, lead, lexicon)
        found.append(_Mention(Span(*match.span()), lead, full))
    return tuple(found)


def _name_before(before: str, lexicon: CueLexicon) -> str:
    """The names that end ``before``, without the word that merely opens the sentence: "According to", "Selon"."""
    match = _names_before().search(before)
    names = match.group() if match is not None else ""
    opening = _WORD.match(names)
    opens = opening is not None and _class(opening.group(), lexicon) & _NO_NOUN
    return names[opening.end() :].lstrip() if opening is not None and opens else names


def _class(word: str, lexicon: CueLexicon) -> int:
    """The classes of a word, of an elided one behind its apostrophe."""
    return lexicon.classes.get(re.split("['’]", word.lower())[-1], 0)


def _follows_a_name(prose: str, start: int, lexicon: CueLexicon) -> bool:
    """Whether a word with a capital stands right before: a first name behind a particle, a title."""
    before = _LAST_WORD.search(prose[max(0, start - _LEAD) : start])
    return before is not None and before[1][:1].isupper() and not _class(before[1], lexicon) & _NO_NOUN


@per_reading
def _tells(reading: Reading, surname: str) -> bool:
    """Whether some mention of the surname in the paragraph says who the person is."""
    return any(
        _OWNER.search(reading.prose, one.lead, one.span.start) is not None or _is_told(reading, one.lead, one.span.end)
        for one in _mentions(reading, surname)
    )  # "Oxfam's Mary Bell"


def _is_told(reading: Reading, start: int, end: int) -> bool:
    """Whether the sentence may say who the person is whose name stands there."""
    lexicon, prose = cue_lexicon(reading.pack), reading.prose
    sentence = next((one.span for one in reading.sentences if one.span.start <= start < one.span.end), Span(start, end))
    words = [word.lower() for word in _WORD.findall(sentence.of(prose))]
    if any(lexicon.classes.get(word, 0) & Is.BODY for word in words) or _has_role(words, reading.pack):
        return True
    return _told_before(prose[sentence.start : start], lexicon) or _told_behind(
        prose, start, Span(end, max(end, sentence.end)), lexicon
    )


@per_reading
def _names_a_role(reading: Reading) -> bool:
    """Whether the paragraph names any function at all."""
    return _has_role(reading.vocabulary, reading.pack)


def _has_role(words: Collection[str], pack: LanguagePack) -> bool:
    roles, endings, sizes = _roles(pack)
    return not roles.isdisjoint(words) or any(word[-size:] in endings for word in words for size in sizes if len(word) > size)


@cache
def _roles(pack: LanguagePack) -> tuple[frozenset[str], frozenset[str], tuple[int, ...]]:
    """The functions a person may have and the forms of address; the ones a compound may end in, and their lengths."""
    classes = cue_lexicon(pack).classes
    words = frozenset(word.rstrip(".") for word, flags in classes.items() if flags & (Is.ROLE | Is.HONORIFIC))
    endings = frozenset(part for word in words for part in word.split("-") if len(part) >= _ROLE_ENDING)
    return words, endings, tuple(sorted({len(part) for part in endings}))


def _told_before(before: str, lexicon: CueLexicon) -> bool:
    """Whether a noun stands right before the name, or a function set off by a comma: "the beekeeper, Ann Dell"."""
    word = _LAST_WORD.search(before)
    if word is not None:
        opens = not before[: word.start()].strip(' «“"„‚‘\u00a0\u202f')
        known = _class(word[1], lexicon) & _NO_NOUN or word[1].lower().endswith(lexicon.adverb_endings or ("\0",))
        return not known and not opens
    head = before.rstrip()
    if not head.endswith(",") or not head[-2:-1].isalnum():
        return False
    chunk = re.split(r"[,;:»”\"]", head[:-1])[-1]
    return any(lexicon.classes.get(one.lower(), 0) & Is.DETERMINER for one in re.findall(r"\w+", chunk))


def _told_behind(prose: str, start: int, rest: Span, lexicon: CueLexicon) -> bool:
    """Whether something behind the name says who it is: set off, a relative, "is …", "of …"."""
    behind = prose[rest.start : min(rest.end, rest.start + _BEHIND)]
    opening = _LAST_WORD.search(prose[max(0, start - _LEAD) : start])
    governed = opening is not None and bool(_class(opening[1], lexicon) & _OPENS)
    off = _SET_OFF.match(behind)
    if off is not None:
        closes = governed and "," in off.group()  # "According to Ann Dell, …"
        return not closes or bool(re.search(r"[,(–—]", behind[off.end() :]))
    following = _NEXT.match(behind)
    if following is None:
        return False
    flags = lexicon.classes.get(following[1].lower(), 0)
    if flags & Is.RELATIVE or (flags & Is.BE and not governed):
        return True
    return bool(flags & (Is.PREPOSITION | Is.LINK)) and following[2] is not None
