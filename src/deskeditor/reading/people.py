"""People: which person a mention stands for. Start reading at :class:`People`.

The named speakers of an article are learned as it is read; a surname, a function or a pronoun then resolves to the nearest one
that agrees. It is a reading aid: a mention that agrees with nobody stays unresolved.
"""

import re
from dataclasses import dataclass, field
from functools import cache

from deskeditor.language import LanguagePack
from deskeditor.reading.attribution import CueLexicon, cue_lexicon
from deskeditor.reading.attribution.lexicon import Is, attribution_settings
from deskeditor.reading.memo import per_reading
from deskeditor.reading.reading import Reading

_PART = r"[^\W\d_a-zß-öø-ÿ](?:[\w'’]?\.(?:[^\W\d_]\.)*|[\w'’-]*)"  # a full stop belongs to initials and "Dr.", not to a sentence
_NAME = re.compile(rf"{_PART}(?:[  ](?:[a-zà-ÿ]{{1,3}}[  ]){{0,2}}{_PART}){{0,5}}")
_WORD = re.compile(r"[^\W\d_][\w'’-]*\.?")
_APPOSED = re.compile(r"\s?,\s")
_AHEAD = 80
_REMEMBERED = 60


@dataclass(frozen=True, slots=True)
class Person:
    """A named speaker: the fullest name met, the functions beside it, gender (m, f or x)."""

    name: str
    roles: frozenset[str] = frozenset()
    gender: str = "x"

    @property
    def surname(self) -> str:
        """The last word of the name."""
        return self.name.split()[-1]


@dataclass(frozen=True, slots=True)
class Mention:
    """What a mention says by itself. ``agreement`` is a pronoun's gender and number; ``name`` None where it has none."""

    agreement: str = ""
    name: str | None = None
    roles: frozenset[str] = frozenset()
    gender: str = "x"


@per_reading
def mention_of(reading: Reading, start: int, end: int) -> Mention:
    """The mention of a speaker in a paragraph; a name may be apposed behind it."""
    mention, after = reading.prose[start:end], reading.prose[end : end + 100]
    lexicon = cue_lexicon(reading.pack)
    low = mention.lower().strip()
    agreement = lexicon.pronouns.get(low)
    if agreement is not None or lexicon.classes.get(low, 0) & Is.ENCLITIC:
        return Mention(agreement or lexicon.pronouns.get(low.rpartition("-")[2], "xs"))
    name = _name(mention, after, lexicon)
    roles = frozenset(word for word in _words(mention) if lexicon.classes.get(word, 0) & (Is.ROLE | Is.BODY))
    if name is None or (mention[:1].islower() and len(name.split()) == 1 and name.isupper()):
        return Mention(roles=roles)
    return Mention("", name, roles, _gender(mention, reading.pack))


def _name(mention: str, after: str, lexicon: CueLexicon) -> str | None:
    function = mention[:1].islower() or lexicon.classes.get(mention.split(" ")[0].lower(), 0) & Is.DETERMINER
    apposed = _apposed_name(after, lexicon) if function else None
    return apposed or _name_in(mention, lexicon)


@dataclass(slots=True)
class People:
    """The named speakers met so far, the latest last."""

    known: list[Person] = field(default_factory=list)

    def resolve(self, mention: Mention) -> str | None:
        """The name that a mention stands for. Learns as it goes."""
        if mention.agreement:
            return self._pronoun(mention.agreement)
        if mention.name is None:
            return self._function(mention.roles)
        return self._learn(mention.name, mention.roles, mention.gender)

    def _learn(self, name: str, roles: frozenset[str], gender: str) -> str:
        for at in range(len(self.known) - 1, -1, -1):
            person = self.known[at]
            if person.name == name or _same(person.name, name):
                fuller = max(person.name, name, key=len)
                merged = Person(fuller, person.roles | roles, gender if gender != "x" else person.gender)
                del self.known[at]
                self.known.append(merged)
                return fuller
        self.known.append(Person(name, roles, gender))
        del self.known[:-_REMEMBERED]
        return name

    def _pronoun(self, agreement: str) -> str | None:
        gender, number = agreement[0], agreement[1:]
        if number == "p":
            return None
        for person in reversed(self.known[-4:]):
            if gender == "x" or person.gender in {gender, "x"}:
                return person.name
        return None

    def _function(self, roles: frozenset[str]) -> str | None:
        for person in reversed(self.known):
            if roles and roles & person.roles:
                return person.name
        return None


@cache
def _genders(pack: LanguagePack) -> dict[str, str]:
    settings = attribution_settings(pack).get("genders", {})
    return {word: gender for gender in ("m", "f") for word in settings.get(gender, "").split()}


def _gender(mention: str, pack: LanguagePack) -> str:
    genders = _genders(pack)
    return next((genders[word] for word in _words(mention) if word in genders), "x")


def _words(text: str) -> list[str]:
    return [word.lower().strip("’'") for word in _WORD.findall(text[:300])]


def _same(one: str, other: str) -> bool:
    """Whether the shorter of two names is the end of the longer."""
    short, long = sorted((one, other), key=len)
    return long.endswith(" " + short)


def _name_in(mention: str, lexicon: CueLexicon) -> str | None:
    """The name in a mention: its longest run of capitalised words that is not one function word at its head."""
    best = ""
    for match in _NAME.finditer(mention[:300]):
        words = match.group().split()
        while words and lexicon.classes.get(words[0].lower(), 0) & (
            Is.HONORIFIC | Is.DETERMINER | Is.PRONOUN | Is.ROLE | Is.PREPOSITION | Is.ADVERB
        ):
            words.pop(0)
        name = " ".join(words).rstrip(".,")
        if len(name) > 1 and (not best or (len(words) > len(best.split()) and not _is_body(best, lexicon))):
            best = name
        if match.end() < len(mention) and mention[match.end()] == "," and best:
            break
    return best or None


def _is_body(name: str, lexicon: CueLexicon) -> bool:
    return any(lexicon.classes.get(word.lower(), 0) & Is.BODY for word in name.split())


def _apposed_name(after: str, lexicon: CueLexicon) -> str | None:
    """The name set off right behind a function: "the mayor, Ann Dell"."""
    comma = _APPOSED.match(after)
    if comma is None:
        return None
    match = _NAME.match(after, comma.end(), comma.end() + _AHEAD)
    if match is None or len(match.group().split()) < 2:
        return None
    return _name_in(match.group(), lexicon)
