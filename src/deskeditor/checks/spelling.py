"""Check: words that no dictionary has. Start reading at :func:`_examine`; tiers are told apart in :func:`_tier`.

``spelling.unknown`` is red: a word in lower case that is none, or a capitalised one a slip away from a well-known name or word.
``spelling.name-hint`` is quiet, and rare: a capitalised word no dictionary has is most often a name, so it is named only where it
stands alone and is one slip away from a common word. ``spelling.typographic`` is the right
word without its ligature or the accent of its capital. ``spelling.foreign`` is a word inside a passage of another language.
``spelling.person`` is a verb's form that only "I" or "thou" takes where neither is near.
``spelling.capital`` is a name in lower case; where nothing in the paragraph has a capital it is only a hint.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from deskeditor.findings import Finding, Fix, Kind, Severity, details
from deskeditor.language.context import is_abbreviation, opens_sentence, speaks_in_person, stands_in_foreign_passage
from deskeditor.language.house_words import accepts, near_house_name
from deskeditor.language.lexicon import Judgement, Standing
from deskeditor.language.orthography import orthography_of
from deskeditor.language.pack import neutral_words
from deskeditor.language.words import plain
from deskeditor.reading import Check, Reading
from deskeditor.text import Span

UNKNOWN = "spelling.unknown"
NAME_HINT = "spelling.name-hint"
TYPOGRAPHIC = "spelling.typographic"
FOREIGN = "spelling.foreign"
PERSON = "spelling.person"
CAPITAL = "spelling.capital"
_NAMES_ONLY = frozenset({"byline", "dateline"})
_LOOK_BACK = 40
_OTHER_SCRIPT = re.compile("[\u0370-\u03ff\u0400-\u04ff]{2}")
_SHORTEST = 6
_NAME_BEFORE = re.compile(r"(?:[^\W\d_a-zß-öø-ÿ][\w’'.]{0,30}|[’'.&])[ \u00a0\u202f-](?:[^\W\d_]{1,4}[ \u00a0])?$")
_NAME_AFTER = re.compile(r"[ \u00a0\u202f-][^\W\d_a-zß-öø-ÿ]|-|’s |'s ")
_PARTICLE_AFTER = re.compile(r"[ \u00a0](?:[^\W\d_]{1,4}[ \u00a0])?[^\W\d_a-zß-öø-ÿ]")
_TERM = re.compile(
    r"(?:micro|cyano|neuro|hepato|nephro|cyto|entero|myco|phyto|glyco|erythro|immuno)[a-z]{2,12}(?:ins?|ines?|ases?|idae|ales|toxin\w?)"
    r"|[a-z]{2,12}(?:mycin|cillin|statin|sartan|xaban|prazol|toxin|mab|vir|olol|kinas|ceras)(?:es?|s)?"
)
"""The names of substances are built by rule, and no dictionary has them all."""
_CERTAIN = frozenset({Standing.TYPOGRAPHIC, Standing.UNKNOWN})
"""Where the better form is the only one thinkable; elsewhere the suggester is asked, and it is one among others."""


def _examine(reading: Reading) -> Iterable[Finding]:
    if not reading.pack.lexicon.ready:
        return
    judge = reading.pack.lexicon.judgement
    for start, token in reading.forms:
        found = judge(token)
        if found is not None and found.standing is not Standing.KNOWN:
            yield from _finding(reading, start, token, found)


def _finding(reading: Reading, start: int, token: str, found: Judgement) -> Iterator[Finding]:
    word = plain(token[found.start : found.end])
    house = reading.house_words
    if house and (accepts(word, house, orthography_of(reading.pack).house_endings) or plain(token) in house):
        return
    if word in neutral_words("name-particles") and _joins_a_name(reading.prose, Span(start + found.start, start + found.end)):
        return
    name = near_house_name(word, house) if house and found.standing is Standing.UNKNOWN and not found.better else ""
    if name:
        found = replace(found, standing=Standing.NEAR_NAME, better=name)
    span = Span(start + found.start, start + found.end)
    if found.standing is Standing.PERSONAL and speaks_in_person(reading.prose, reading.pack):
        return
    if not word.isascii() and _OTHER_SCRIPT.match(word):
        return  # left in the original's letters: told as such, once
    if not found.better and (_TERM.fullmatch(word) or is_abbreviation(reading.prose, span, reading.pack)):
        return
    code, severity = _tier(reading, span, word, found)
    if code == FOREIGN and _is_in_a_name(reading.prose, span, lower=word.islower()):
        return  # "Mislav Lovrić", "The Lancet": a name of another language, no passage in it
    if code == NAME_HINT and not _worth_a_hint(reading, span, word, found):
        return
    fixes: tuple[Fix, ...] = ()
    if found.better and found.standing in _CERTAIN:
        quoted = any(one.span.contains(span) for one in reading.quotations)
        fixes = (Fix(span, found.better, safe=code == TYPOGRAPHIC and not quoted),)
    yield Finding(code, Kind.SPELLING, severity, span, reading.field, details(word=word, better=found.better), fixes)


def _joins_a_name(prose: str, span: Span) -> bool:
    """Whether capitalised words stand on both sides, another particle between: "Ursula von der Leyen"."""
    before = _NAME_BEFORE.search(prose[max(0, span.start - _LOOK_BACK) : span.start])
    return before is not None and _PARTICLE_AFTER.match(prose, span.end) is not None


def _tier(reading: Reading, span: Span, word: str, found: Judgement) -> tuple[str, Severity]:
    if found.standing is Standing.TYPOGRAPHIC:
        return TYPOGRAPHIC, Severity.WARNING
    if found.standing is Standing.PERSONAL:
        return PERSON, Severity.WARNING
    foreign = stands_in_foreign_passage(reading.prose, span, reading.pack)
    if found.standing is Standing.CAPITAL and not foreign:
        return CAPITAL, Severity.INFO if reading.prose.islower() else Severity.WARNING
    if foreign:
        return FOREIGN, Severity.INFO
    if found.standing is Standing.NEAR_NAME and len(word) < _SHORTEST and _beside_a_name(reading.prose, span):
        return NAME_HINT, Severity.INFO  # "Marit Olsen": so short a first name is a slip of another only by chance
    if found.better or word.islower() or found.standing is Standing.NEAR_NAME:
        return UNKNOWN, Severity.WARNING
    slipped = found.slip and word[1:].islower() and opens_sentence(reading.prose, span.start)
    if slipped and not _is_named(reading.prose, word):
        return UNKNOWN, Severity.WARNING
    return NAME_HINT, Severity.INFO


def _is_named(prose: str, word: str) -> bool:
    """Whether the paragraph has the word, with its capital, inside a sentence too, where only a name keeps it."""
    return any(not opens_sentence(prose, one.start()) for one in re.finditer(rf"(?<!\w){re.escape(word)}(?!\w)", prose))


def _worth_a_hint(reading: Reading, span: Span, word: str, found: Judgement) -> bool:
    """Whether a capitalised unknown word is likelier a slip than a name: a slip of a common word, no name beside it."""
    if len(word) < _SHORTEST or not found.slip or not word[1:].islower() or reading.field in _NAMES_ONLY:
        return False
    if opens_sentence(reading.prose, span.start) and _is_named(reading.prose, word):
        return False
    return not _beside_a_name(reading.prose, span)


def _is_in_a_name(prose: str, span: Span, *, lower: bool) -> bool:
    """Whether a foreign word is part of a name: capitals beside it, on both sides where it has none itself."""
    if not lower:
        return _beside_a_name(prose, span)
    before = prose[max(0, span.start - _LOOK_BACK) : span.start]
    return bool(_NAME_BEFORE.search(before) and _NAME_AFTER.match(prose, span.end))


def _beside_a_name(prose: str, span: Span) -> bool:
    """Whether another capitalised word stands right before or behind: together they are a name."""
    before = prose[max(0, span.start - _LOOK_BACK) : span.start]
    return bool(_NAME_BEFORE.search(before) or _NAME_AFTER.match(prose, span.end))


CHECK = Check(
    name="spelling",
    codes=(UNKNOWN, NAME_HINT, TYPOGRAPHIC, FOREIGN, PERSON, CAPITAL),
    summary="Words that no dictionary has",
    paragraph=_examine,
)
