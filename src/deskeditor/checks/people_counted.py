"""People told as a number, then kind by kind, that do not add up: “three died, two men and two women”.

Start reading at :func:`examine`.

Nothing but kinds that part people (men, women, children …) is added up, and only where the list can be nothing but that number
again: behind a comma, ended by the sentence or by another comma. “At least”, “including” and the like leave it alone.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from deskeditor.findings import Finding, Kind, Severity, details
from deskeditor.language import LanguagePack
from deskeditor.reading import Check, Reading
from deskeditor.text import Span, any_of

CODE = "number.people"
_REACH = 60
"""Code points between the number and the list: more, and it may be of something else."""


@dataclass(frozen=True, slots=True)
class _Wording:
    """What a language needs: its numbers, and the patterns of a number of people and of the list behind it."""

    numbers: Mapping[str, int]
    kinds: frozenset[str]
    people: frozenset[str]
    total: "re.Pattern[str]"
    items: "re.Pattern[str]"
    item: "re.Pattern[str]"
    partial: "re.Pattern[str]"


@lru_cache(maxsize=16)
def _wording(pack: LanguagePack) -> _Wording | None:
    facts = pack.file("facts")
    kinds, people = facts.get("kinds_of_people", ()), facts.get("people_words", ())
    if not kinds or not people:
        return None
    cardinals = {word.lower(): int(value) for word, value in pack.file("quantities").get("cardinals", {}).items()}
    ones = dict.fromkeys(facts.get("one_words", ()), 1)
    number, joint = rf"\d{{1,4}}|{any_of(cardinals)}", any_of(facts.get("and_words", ()))
    item = rf"(?:{number}|{any_of(ones)})\s(?:[^\W\d_]+\s)?(?:{any_of(kinds)})(?![\w’'-])"
    last = rf"(?:\s?,\s|\s|,\s)(?:{joint})\s"
    return _Wording(
        cardinals | ones,
        frozenset(kind.lower() for kind in kinds),
        frozenset(word.lower() for word in people),
        re.compile(rf"(?<![\w,.’'-])(?P<number>{number})\s(?P<noun>{any_of(people)})(?![\w’'-])", re.IGNORECASE),
        re.compile(rf"(?:,|\s[–—])\s(?P<list>{item}(?:,\s{item})*(?:{last}{item})+)(?P<end>\s?[.;!?,–—]|\s*$)", re.IGNORECASE),
        re.compile(rf"(?<![\w’'-])(?P<number>{number}|{any_of(ones)})(?=\s)", re.IGNORECASE),
        re.compile(rf"(?<!\w)(?:{any_of(facts.get('partial_words', ()))})(?!\w)", re.IGNORECASE),
    )


def examine(reading: Reading) -> Iterable[Finding]:
    """Each number of people of the paragraph that the kinds behind it do not make."""
    wording = _wording(reading.pack)
    if wording is None or wording.kinds.isdisjoint(reading.vocabulary) or wording.people.isdisjoint(reading.vocabulary):
        return
    for sentence in reading.sentences:
        text = sentence.span.of(reading.prose)
        for items in wording.items.finditer(text):
            for finding in _compared(text, items, wording, reading.field):
                yield finding.placed(sentence.span.start)


def _compared(text: str, items: "re.Match[str]", wording: _Wording, field: str) -> Iterator[Finding]:
    totals = [one for one in wording.total.finditer(text, 0, items.start()) if items.start() - one.end() <= _REACH]
    if not totals:
        return
    total = totals[-1]
    between = text[total.end() : items.start()]
    if wording.item.search(between + " ") or re.search(r"[\d;:()]", between) or wording.partial.search(text, 0, items.end()):
        return
    said = _value(total["number"], wording.numbers)
    parts = list(wording.item.finditer(items["list"] + " "))
    made = sum(_value(part["number"], wording.numbers) for part in parts)
    ended = items["end"].strip() not in ",–—" or not between.strip()
    if made == said or (made < said and not ended):
        return
    span = Span(*total.span("number"))
    evidence = tuple(Span(*part.span("number")).moved(items.start("list")) for part in parts)
    slots = details(found=f"{total['number']} {total['noun']}", made=str(made))
    yield Finding(CODE, Kind.NUMBER, Severity.WARNING, span, field, slots, (), evidence)


def _value(written: str, numbers: Mapping[str, int]) -> int:
    return int(written) if written.isdigit() else numbers[written.lower()]


CHECK = Check("people_counted", (CODE,), "A number of people that its kinds do not make", paragraph=examine)
