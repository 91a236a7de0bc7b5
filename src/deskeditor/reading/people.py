"""People: which person a mention stands for. Start reading at :class:`People`.

The named speakers of an article are learned as it is read; a surname, a function or a pronoun then resolves to the nearest one
that agrees. It is a reading aid: a mention that agrees with nobody stays unresolved.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from deskeditor.language import LanguagePack
from deskeditor.language.pack import neutral_words
from deskeditor.reading.attribution import CueLexicon, cue_lexicon
from deskeditor.reading.attribution.lexicon import Is, attribution_settings
from deskeditor.reading.memo import per_reading
from deskeditor.reading.persons import Met, is_function
from deskeditor.reading.reading import Reading
from deskeditor.text.light import light

_PART = r"[^\W\d_a-zß-öø-ÿ](?:[\w'’]?\.(?:[^\W\d_]\.)*|[\w'’-]*)"  # a full stop belongs to initials and "Dr.", not to a sentence
_NAME = re.compile(rf"{_PART}(?:[  ](?:[a-zà-ÿ]{{1,3}}[  ]){{0,2}}{_PART}){{0,5}}")
_WORD = re.compile(r"[^\W\d_][\w'’-]*\.?")
_APPOSED = re.compile(r"\s?,\s")
_AHEAD = 80
_REMEMBERED = 60
_COMPOUND = 5
_NEAR = 6
"""Sentences before a mention in which the person it stands for is looked for."""
_FULL = 2
"""Words of a full name, at least."""
_ELISION = re.compile(r"^[^\W\d_]{1,2}['’](?=[a-zà-ÿ])")
_POSSESSIVE = re.compile(r"['’]s[  ]")


@light
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


@light
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
        return Mention(agreement or lexicon.pronouns.get(low.rpartition("-")[2], "xp"))  # "a-t-on", "dis-je": nobody by name
    name = _name(mention, after, lexicon)
    roles = frozenset(word for word in _words(mention) if is_function(word, lexicon.classes.get(word, 0), lexicon))
    if name is None or (mention[:1].islower() and len(name.split()) == 1 and name.isupper()):
        aged = any(character.isdigit() for character in mention)  # "the 43-year-old"
        return Mention("xs" if aged else "", roles=roles)
    return Mention("", name, roles, _gender(mention, reading.pack))


def _name(mention: str, after: str, lexicon: CueLexicon) -> str | None:
    determined = lexicon.classes.get(mention.split(" ")[0].lower(), 0) & Is.DETERMINER
    function = mention[:1].islower() or determined or _ELISION.match(mention)
    apposed = _apposed_name(after, lexicon) if function else None
    name = apposed or _name_in(mention, lexicon)
    if name is not None and " " not in name and _is_body(name, lexicon):
        return None  # "le Conseil d'État": what it is, not what it is called
    if name is None or apposed or not function:
        return name
    return None if _belongs(mention[: mention.find(name)], lexicon) else name


@dataclass(slots=True)
class People:
    """The named speakers met so far, the latest last."""

    known: list[Person] = field(default_factory=list)
    met: dict[str, str] = field(default_factory=dict)
    """Full names mentioned so far, by their last word."""

    def meet(self, reading: Reading) -> None:
        """Learn the full names that a paragraph mentions."""
        for one in reading.persons:
            if " " in one.name:
                self.met[one.name.split()[-1]] = one.name

    def resolve(self, reading: Reading, start: int, end: int) -> str | None:
        """The name that the mention between ``start`` and ``end`` of a paragraph stands for. Learns as it goes."""
        mention = mention_of(reading, start, end)
        if mention.agreement:
            return self._pronoun(mention.agreement, reading, start)
        if mention.name is None:
            return self._function(mention.roles, reading, start)
        return self._learn(self.met.get(mention.name, mention.name), mention.roles, mention.gender)

    def subject_before(self, reading: Reading, at: int, gender: str = "x") -> Met | None:
        """Whom the sentences before a place speak of, the nearest first: the first person named in one, of that gender if it is
        known.
        """
        for sentence in _names_before(reading, at):
            for one in sentence:
                known = " " in one.name or one.name in self.met or any(person.surname == one.name for person in self.known)
                if not known or (one.led and not one.roles):
                    continue
                if gender == "x" or self._gender_of(one, reading) in {gender, "x"}:
                    return one
        return None

    def full_name(self, one: Met, reading: Reading) -> str:
        """The fullest name of somebody met."""
        return self._learn(self.met.get(one.name, one.name), one.roles, self._gender_of(one, reading))

    def _gender_of(self, one: Met, reading: Reading) -> str:
        genders = _genders(reading.pack)
        by_role = next((genders[role] for role in sorted(one.roles) if role in genders), "")
        name = self.met.get(one.name, one.name)
        return by_role or next((person.gender for person in self.known if person.name == name), "x")

    def _learn(self, name: str, roles: frozenset[str], gender: str) -> str:
        if self.known:
            latest = self.known[-1]
            if latest.name == name and roles <= latest.roles and gender in ("x", latest.gender):
                return name  # nothing new: the commonest case by far
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

    def _pronoun(self, agreement: str, reading: Reading, at: int) -> str | None:
        gender, number = agreement[0], agreement[1:]
        if number == "p":
            return None
        subject = self.subject_before(reading, at, gender)
        if subject is not None:
            return self.full_name(subject, reading)
        lexicon = cue_lexicon(reading.pack)
        for person in reversed([one for one in self.known if not _is_body(one.name, lexicon)][-4:]):
            if gender == "x" or person.gender in {gender, "x"}:
                return person.name
        return None

    def _function(self, roles: frozenset[str], reading: Reading, at: int) -> str | None:
        if not roles:
            return None
        for person in reversed(self.known):
            if _share(roles, person.roles):
                return person.name
        near = (one for sentence in _names_before(reading, at) for one in sentence if _share(roles, one.roles))
        return next((self.full_name(one, reading) for one in near), None)


def _names_before(reading: Reading, at: int) -> Iterator[Sequence[Met]]:
    """The names of the sentences of a paragraph before place ``at``, the nearest sentence first."""
    frames, persons = reading.attributions.frames, reading.persons
    last = bisect_right(frames, at, key=lambda frame: frame.span.start)
    end = bisect_left(persons, at, key=lambda one: one.span.start)
    for number in range(last - 1, max(-1, last - 1 - _NEAR), -1):
        first = bisect_left(persons, frames[number].span.start, hi=end, key=lambda one: one.span.start)
        yield persons[first:end]
        end = first


@cache
def _genders(pack: LanguagePack) -> dict[str, str]:
    settings = attribution_settings(pack).get("genders", {})
    return {word: gender for gender in ("m", "f") for word in settings.get(gender, "").split()}


def _gender(mention: str, pack: LanguagePack) -> str:
    genders = _genders(pack)
    return next((genders[word] for word in _words(mention) if word in genders), "x")


def _words(text: str) -> list[str]:
    return [word.lower().strip("’'") for word in _WORD.findall(text[:300])]


def _share(roles: frozenset[str], others: frozenset[str]) -> bool:
    """Whether two people have a function in common; the end of a compound is one: "der Minister" and "Finanzminister"."""
    return bool(roles & others) or any(
        min(len(one), len(other)) >= _COMPOUND and (one.endswith(other) or other.endswith(one))
        for one in roles
        for other in others
    )


def _same(one: str, other: str) -> bool:
    """Whether the shorter of two names is the end of the longer."""
    short, long = sorted((one, other), key=len)
    return long.endswith(" " + short)


def _name_in(mention: str, lexicon: CueLexicon) -> str | None:
    """The name in a mention: its longest run of capitalised words that is not one function word at its head."""
    best = ""
    for match in _NAME.finditer(mention[:300]):
        words = _in_name(_ELISION.sub("", _POSSESSIVE.split(match.group())[-1]).split(), lexicon)
        words = _behind_function(words, lexicon)
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


def _behind_function(words: list[str], lexicon: CueLexicon) -> list[str]:
    """The full name behind what somebody is: "Chief Executive Ruth Orr", "Fraktionschefin Miriam Oster"."""
    given = next((at for at, word in enumerate(words[: 1 - _FULL]) if word in neutral_words("given-names")), 0)
    if given and lexicon.middle_field:  # where nouns have capitals: "Kulturdezernentin Anna Volz"
        return words[given:]
    for at in range(len(words) - _FULL, 0, -1):
        low = words[at - 1].lower()
        if is_function(low, lexicon.classes.get(low, 0) & Is.ROLE, lexicon) and words[at][0].isupper():
            return words[at:]
    return words


def _in_name(words: list[str], lexicon: CueLexicon) -> list[str]:
    """The words up to the first small one that is no particle of names: "Rob Tillman of Ohio", but "University of Ohio"."""
    body = any(lexicon.classes.get(word.lower(), 0) & Is.BODY for word in words)
    for at, word in enumerate(words):
        if word[0].islower() and not lexicon.classes.get(word, 0) & Is.PARTICLE:
            return words[:at]
        if at > 1 and not body and word[0].islower() and word not in neutral_words("name-particles"):
            return words[:at]
    return words


def _belongs(before: str, lexicon: CueLexicon) -> bool:
    """Whether the name behind these words only says whose somebody is: "a spokesman for Harker", "l'entraîneur de Lyon"."""
    words = [lexicon.classes.get(_ELISION.sub("", word), 0) for word in _words(before)]
    if not words or not words[-1] & (Is.LINK | Is.PREPOSITION):
        return False
    return any(mask & (Is.ROLE | Is.BODY | Is.DOCUMENT) for mask in words[:-1])


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
