"""CueLexicon: the word lists of a language, folded into one class mask a word. Start reading at :func:`cue_lexicon`.

Adding a language needs no code: ``attribution.toml`` holds the closed classes and ``cue-verbs*.txt`` the verbs, one verb a line.
"""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from deskeditor.language import LanguagePack


class Is:
    """What a word may be, one bit each. A word may be several things; the place decides.

    Plain integers: the masks are tested a hundred times a sentence, and an IntFlag costs ten times as much to test.
    """

    FINITE = 1 << 0
    PARTICIPLE = 1 << 1
    GERUND = 1 << 2
    INFINITIVE = 1 << 3
    STRONG = 1 << 4
    WEAK = 1 << 5
    STANCE = 1 << 6
    AUXILIARY = 1 << 7
    HAVE = 1 << 8
    ADVERB = 1 << 9
    DETERMINER = 1 << 10
    PREPOSITION = 1 << 11
    LINK = 1 << 12
    PRONOUN = 1 << 13
    OBJECT = 1 << 14
    RELATIVE = 1 << 15
    THAT = 1 << 16
    SUBORDINATOR = 1 << 17
    COORDINATOR = 1 << 18
    ROLE = 1 << 19
    BODY = 1 << 20
    DOCUMENT = 1 << 21
    SAYING = 1 << 22
    PARTICLE = 1 << 23
    HONORIFIC = 1 << 24
    FIRST_PERSON = 1 << 25
    PHRASE = 1 << 26
    CAPITAL = 1 << 27
    NUMBER = 1 << 28
    MARK = 1 << 29
    QUOTED = 1 << 30
    ENCLITIC = 1 << 31
    BE = 1 << 32
    REFLEXIVE = 1 << 33
    AGENT = 1 << 34
    TO = 1 << 35
    PLURAL = 1 << 36
    ATTITUDE = 1 << 37
    PRONOMINAL = 1 << 38
    MONTH = 1 << 39
    MAKES = 1 << 40
    KNOWN = 1 << 41
    ASKED = 1 << 42
    ACCORDING = 1 << 43
    OWN = 1 << 44


CUE_VERB = int(Is.FINITE | Is.PARTICIPLE | Is.GERUND | Is.INFINITIVE)
FORMS = (Is.FINITE, Is.PARTICIPLE, Is.GERUND, Is.INFINITIVE)
STRENGTHS = (("cue-verbs", Is.STRONG), ("cue-verbs-weak", Is.WEAK), ("cue-verbs-stance", Is.STANCE))
CLOSED_CLASSES = {
    "auxiliaries": Is.AUXILIARY,
    "have": Is.HAVE,
    "adverbs": Is.ADVERB,
    "determiners": Is.DETERMINER,
    "prepositions": Is.PREPOSITION,
    "links": Is.LINK,
    "object_pronouns": Is.OBJECT,
    "relatives": Is.RELATIVE,
    "that": Is.THAT,
    "subordinators": Is.SUBORDINATOR,
    "coordinators": Is.COORDINATOR,
    "name_particles": Is.PARTICLE,
    "honorifics": Is.HONORIFIC,
    "first_person": Is.FIRST_PERSON,
    "enclitics": Is.ENCLITIC,
    "be": Is.BE,
    "reflexives": Is.REFLEXIVE,
    "agents": Is.AGENT,
    "infinitive_marks": Is.TO,
    "plurals": Is.PLURAL,
    "attitudes": Is.ATTITUDE,
    "pronominal": Is.PRONOMINAL,
    "suffixes": Is.OBJECT,
    "makes": Is.MAKES,
    "made_known": Is.KNOWN,
    "asked": Is.ASKED,
    "according_after": Is.ACCORDING,
}
NOUNS = {"roles": Is.ROLE, "bodies": Is.BODY, "documents": Is.DOCUMENT, "sayings": Is.SAYING}
CLOSED = int(
    Is.AUXILIARY
    | Is.ADVERB
    | Is.DETERMINER
    | Is.PREPOSITION
    | Is.LINK
    | Is.PRONOUN
    | Is.OBJECT
    | Is.RELATIVE
    | Is.THAT
    | Is.SUBORDINATOR
    | Is.COORDINATOR
    | Is.FIRST_PERSON
)
"""Words that are never the verb of a clause set off from its quotation."""


Phrases = dict[str, dict[str, tuple[tuple[str, ...], ...]]]
"""First word -> second word ("" for any) -> the words behind the first, the longest phrase first."""


@dataclass(frozen=True, eq=False)
class CueLexicon:
    """The classes of the words of one language. ``phrases`` lead from a first word to the word sequences that begin with it."""

    classes: dict[str, int]
    phrases: Phrases
    before_quotation: Phrases
    own_phrases: Phrases
    pronouns: dict[str, str]
    pronoun_phrases: Phrases
    token: re.Pattern[str]
    that: frozenset[str]
    adverb_endings: tuple[str, ...]
    verb_endings: tuple[str, ...]
    participle_endings: tuple[str, ...]
    apposition: bool
    bare_clauses: bool
    reported_mood: frozenset[str]
    unsaid: frozenset[str]  # verbs of saying that with their preposition say nothing: "contará con"
    no_that: frozenset[str]  # words before a conjunction that make another of it: "antes de que"
    subject_pronouns_needed: bool
    subject_first: bool
    distant_auxiliary: bool
    addressee_first: bool
    plural_ending: str
    as_told: frozenset[str]
    as_said: frozenset[str]
    as_said_what: frozenset[str]  # between "as" and what was said: "secondo quanto riferito", "según lo que dijo"
    middle_field: bool
    possessives: tuple[str, ...]
    role_endings: tuple[str, ...]


@cache
def cue_lexicon(pack: LanguagePack) -> CueLexicon:
    """The cue lexicon of a language pack; one without words for a language without lists."""
    settings = attribution_settings(pack)
    classes = _classes(pack, settings)
    pronouns: dict[str, str] = settings.get("pronouns", {})
    token = _token_pattern(settings)
    phrases = _phrases(settings.get("according", ()), token, settings.get("contractions", ()))
    before = _phrases(settings.get("according_before_quotation", ()), token)
    pronoun_phrases = _phrases([word for word in pronouns if " " in word], token)
    _add(classes, [*phrases, *before, *pronoun_phrases], Is.PHRASE)
    return CueLexicon(
        classes=classes,
        phrases=phrases,
        before_quotation=before,
        own_phrases=_phrases(settings.get("according_to_themselves", ()), token),
        pronouns=pronouns,
        pronoun_phrases=pronoun_phrases,
        token=token,
        that=frozenset(settings.get("that", ())[: settings.get("plain_that", 1)]),
        adverb_endings=tuple(settings.get("adverb_endings", ())),
        verb_endings=tuple(settings.get("verb_endings", ())),
        participle_endings=tuple(settings.get("participle_endings", ())),
        apposition=settings.get("apposition", False),
        bare_clauses=settings.get("bare_clauses", False),
        unsaid=frozenset(settings.get("unsaid", ())),
        no_that=frozenset(settings.get("no_that_behind", ())),
        reported_mood=frozenset(settings.get("reported_mood", ())),
        subject_pronouns_needed=settings.get("pronoun_subjects_needed", True),
        subject_first=settings.get("subject_first", False),
        addressee_first=settings.get("addressee_first", False),
        distant_auxiliary=settings.get("distant_auxiliary", False),
        as_told=frozenset(settings.get("as_told", ())),
        as_said=frozenset(settings.get("as_said", ())),
        as_said_what=frozenset(settings.get("as_said_what", ())),
        middle_field=settings.get("middle_field", False),
        possessives=tuple(settings.get("possessives", ())),
        role_endings=tuple(settings.get("role_endings", ())),
        plural_ending=settings.get("plural_ending", ""),
    )


def _classes(pack: LanguagePack, settings: dict[str, Any]) -> dict[str, int]:
    """What each listed word may be."""
    classes: dict[str, int] = {}
    for name, flag in CLOSED_CLASSES.items():
        _add(classes, settings.get(name, ()), flag)
    for name, flag in NOUNS.items():
        _add(classes, settings.get("nouns", {}).get(name, "").split(), flag)
    _add(classes, [phrase.split()[0] for phrase in settings.get("according_to_themselves", ())], Is.OWN)
    _add_verbs(classes, pack)
    _add(classes, months_of(pack), Is.MONTH)
    _add(classes, [word for word in settings.get("pronouns", {}) if " " not in word], Is.PRONOUN)
    return classes


@cache
def attribution_settings(pack: LanguagePack) -> dict[str, Any]:
    """``attribution.toml`` of a language; empty when it has none."""
    path = pack.folder / "attribution.toml"
    return tomllib.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}


def months_of(pack: LanguagePack) -> list[str]:
    """The names of the months, which ``claims.toml`` lists."""
    path = pack.folder / "claims.toml"
    months: str = tomllib.loads(path.read_text(encoding="utf-8")).get("months", "") if path.is_file() else ""
    return months.split()


def _add_verbs(classes: dict[str, int], pack: LanguagePack) -> None:
    for name, strength in STRENGTHS:
        for line in pack.entries(name):
            for form, words in zip(FORMS, line.split("/"), strict=False):
                _add(classes, words.split(), form | strength)


def _add(classes: dict[str, int], words: "tuple[str, ...] | list[str]", flag: int) -> None:
    for word in words:
        classes[word] = classes.get(word, 0) | int(flag)


def _phrases(entries: Sequence[str], token: re.Pattern[str], contractions: Sequence[Sequence[str]] = ()) -> Phrases:
    """First word -> second word -> the rest of each phrase that begins so, the longest first. Its last word stands for all
    it may be contracted to: "a detta di" for "a detta della".
    """
    found: dict[str, set[tuple[str, ...]]] = {}
    for entry in entries:
        first, *rest = [match.group().lower().lstrip("-") for match in token.finditer(entry.replace("' ", "'"))]
        ends = next((group for group in contractions if rest and rest[-1] in group), rest[-1:])
        found.setdefault(first, set()).update([(*rest[:-1], last) for last in ends] if rest else [()])
    return {first: _by_second(rests) for first, rests in found.items()}


def _by_second(rests: set[tuple[str, ...]]) -> dict[str, tuple[tuple[str, ...], ...]]:
    """The rests of phrases by their first word; one without a rest stands under "" and, as the shortest, under every word."""
    alone = [rest for rest in rests if not rest]
    table = {
        second: tuple(sorted([rest for rest in rests if rest[:1] == (second,)], key=len, reverse=True)) + tuple(alone)
        for second in {rest[0] for rest in rests if rest}
    }
    return table | ({"": tuple(alone)} if alone else {})


def _token_pattern(settings: dict[str, Any]) -> re.Pattern[str]:
    elisions: Sequence[str] = settings.get("elisions", ())
    enclitics = [*settings.get("enclitics", ()), *settings.get("suffixes", ())]
    aged = "|".join(map(re.escape, settings.get("aged", ())))  # "the 43-year-old", "der 34-Jährige"
    clitic = "|".join(sorted((re.escape(word) for word in enclitics), key=len, reverse=True))
    elided = "|".join(sorted((re.escape(word) for word in elisions), key=len, reverse=True))
    # An apostrophe must follow soon: told by one look, before every elision is tried at every letter.
    longest = max(map(len, elisions), default=0)
    begins = rf"(?=[^\W\d_]{{1,{longest}}}['’])" if all(word.isalpha() for word in elisions) else ""
    inner = rf"(?!(?:{clitic})\b)" if clitic else ""
    parts = [
        rf"{begins}(?:{elided})['’](?=[\w\"«“])" if elided else None,
        rf"(?<=\w)-(?:{clitic})\b" if clitic else None,
        rf"\d{{1,3}}-(?:{aged})\b" if aged else None,
        r"\d[\d.,]{0,20}\d|\d",
        rf"[^\W\d_](?:[^\W_]|\.(?=[^\W\d_]\.)|-{inner}(?=[^\W_])|['’](?=[^\W_])){{0,60}}\.?",
        r"--|[,;:()\[\]—–…?!.-]|[%€$£]",
    ]
    return re.compile("|".join(part for part in parts if part), re.IGNORECASE)
