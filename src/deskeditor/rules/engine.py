"""RuleSet: the rules in force for a language and an outlet, and what they find in a paragraph.

Start reading at :meth:`RuleSet.examine`. The set is asked with anything that reads like a paragraph (``Readable``): the engine
knows no reading, as the readings know no rules.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol
from weakref import WeakKeyDictionary

from deskeditor.findings import Finding, Fix, Severity, details
from deskeditor.rules.index import Index, index_of
from deskeditor.rules.matching import Place, Probe
from deskeditor.rules.repetition import repetitions
from deskeditor.rules.rule import Fault, Form, Rule, Where
from deskeditor.rules.surface import Surface
from deskeditor.rules.templates import DEFAULT_STYLE, Style
from deskeditor.text import Span
from deskeditor.text.light import light

_COUNTED = re.compile(r"[^\W_]+(?:[’'.,-][^\W_]+)*")
_WEIGHT = {Severity.ERROR: 2, Severity.WARNING: 1, Severity.INFO: 0}


class Placed(Protocol):
    """Anything with a span: a sentence, a quotation."""

    @property
    def span(self) -> Span:
        """Where it stands in its paragraph."""
        ...


class Readable(Protocol):
    """A paragraph as the rules read it."""

    @property
    def text(self) -> str:
        """As written."""
        ...

    @property
    def prose(self) -> str:
        """With markup blanked; the same length."""
        ...

    @property
    def runs(self) -> list[str]:
        """The runs of letters of the prose in order, in lower case."""
        ...

    @property
    def characters(self) -> frozenset[str]:
        """The distinct characters of the prose."""
        ...

    @property
    def field(self) -> str:
        """Which part of the article it belongs to."""
        ...

    @property
    def sentences(self) -> Sequence[Placed]:
        """Its sentences in order."""
        ...

    @property
    def quotations(self) -> Sequence[Placed]:
        """Its quotations, marks included."""
        ...


@light
@dataclass(frozen=True, slots=True)
class Hit:
    """A place that a rule found in a paragraph."""

    rule: Rule
    place: Place


@dataclass(frozen=True, slots=True)
class House:
    """What house packs decide about codes that are no rules: those switched off, and the severities they are given."""

    off: frozenset[str] = frozenset()
    severities: tuple[tuple[str, Severity], ...] = ()

    def decided(self, findings: Iterable[Finding]) -> Iterable[Finding]:
        """The findings that the house wants, as heavy as it wants them."""
        if not self.off and not self.severities:
            return findings
        weights = dict(self.severities)
        return [replace(one, severity=weights.get(one.code, one.severity)) for one in findings if one.code not in self.off]


@dataclass(eq=False)
class RuleSet:
    """Rules ready to run. ``faults`` names what was left out; it grows when a house rule proves too slow and is switched off."""

    rules: tuple[Rule, ...]
    style: Style = DEFAULT_STYLE
    faults: list[Fault] = field(default_factory=list)
    house: House = House()
    _index: Index = field(init=False, repr=False)
    _stopped: set[str] = field(default_factory=set, repr=False)
    _whole: "WeakKeyDictionary[Readable, list[Hit]]" = field(default_factory=WeakKeyDictionary, repr=False)

    def __post_init__(self) -> None:
        self._index = index_of(self.rules, self.style)

    def examine(self, paragraph: Readable) -> tuple[Finding, ...]:
        """What the rules say of one paragraph, in order; the rules that speak of a whole article are left out."""
        hits = self.hits(paragraph)
        return tuple(finding_of(hit, paragraph) for hit in settled(hits)) if hits else ()

    def hits(self, paragraph: Readable, *, whole_article: bool = False) -> list[Hit]:
        """Every place in one paragraph, overlaps and all, of the rules that speak of a paragraph or of a whole article.

        A paragraph is read once for both: what the rules of a whole article find is remembered as long as it lives.
        """
        if whole_article and (known := self._whole.get(paragraph)) is not None:
            return known
        found = self._found(paragraph)
        self._whole[paragraph] = [hit for hit in found if hit.rule.whole_article]
        return self._whole[paragraph] if whole_article else [hit for hit in found if not hit.rule.whole_article]

    def _found(self, paragraph: Readable) -> list[Hit]:
        found: list[Hit] = []
        prose = Surface(paragraph.prose, paragraph.runs, paragraph.characters)
        surface = prose if paragraph.prose == paragraph.text else Surface(paragraph.text)
        for probe in self._index.candidates(surface):
            if probe.rule.code in self._stopped or not _concerns(probe.rule, paragraph):
                continue
            try:
                places = _places(probe, paragraph, surface, prose)
            except TimeoutError:
                self._switch_off(probe.rule)
                continue
            found.extend(Hit(probe.rule, place) for place in _within_limit(probe.rule, places))
        for rule in self._index.counting:
            if _concerns(rule, paragraph):
                found.extend(Hit(rule, place) for place in _counted(rule, paragraph, prose))
        return found

    def _switch_off(self, rule: Rule) -> None:
        self._stopped.add(rule.code)
        self.faults.append(Fault(rule.origin.file, rule.origin.line, "slow", details(code=rule.code)))


def _concerns(rule: Rule, paragraph: Readable) -> bool:
    if rule.where is Where.HEADLINE:
        return paragraph.field == "headline"
    return not rule.fields or paragraph.field in rule.fields


def _places(probe: Probe, paragraph: Readable, surface: Surface, prose: Surface) -> list[Place]:
    where = probe.rule.where
    if where is Where.LINE:
        return probe.places(surface)
    pieces = [sentence.span for sentence in paragraph.sentences] if where is Where.SENTENCE else []
    places = probe.places(prose, pieces) if pieces or where is not Where.SENTENCE else []
    if places and surface is not prose:
        places = [place for place in places if _unmarked(place, surface.text, prose.text)]
    if places and where in (Where.QUOTATION, Where.NARRATIVE):
        places = [place for place in places if _quoted(place, paragraph) == (where is Where.QUOTATION)]
    return places


def _unmarked(place: Place, text: str, prose: str) -> bool:
    """Whether a place holds no blanked markup."""
    return text[place.start : place.end] == prose[place.start : place.end]


def _quoted(place: Place, paragraph: Readable) -> bool:
    return any(one.span.start <= place.start and place.end <= one.span.end for one in paragraph.quotations)


def _within_limit(rule: Rule, places: list[Place]) -> list[Place]:
    """For an occurrence, the first place that is one too many."""
    if rule.form is not Form.OCCURRENCE:
        return places
    return places[rule.limit : rule.limit + 1]


def _counted(rule: Rule, paragraph: Readable, prose: Surface) -> Iterator[Place]:
    if rule.form is Form.REPETITION:
        yield from repetitions(prose, frozenset(rule.tokens), rule.limit)
        return
    if rule.measure == "sentences":
        count = len(paragraph.sentences)
        if count > rule.limit:
            yield Place(0, len(paragraph.prose), (), (("n", str(count)), ("max", str(rule.limit))))
        return
    if rule.measure == "words" and paragraph.prose.count(" ") + paragraph.prose.count("\u00a0") < rule.limit:
        return  # words are parted by spaces
    whole = [Span(0, len(paragraph.prose))]
    for span in [one.span for one in paragraph.sentences] if rule.where is Where.SENTENCE else whole:
        if rule.measure == "words" and prose.most_words(span) <= rule.limit:
            continue
        piece = span.of(paragraph.prose)
        count = len(_COUNTED.findall(piece)) if rule.measure == "words" else len(piece.strip())
        if count > rule.limit:
            yield Place(span.start, span.end, (), (("n", str(count)), ("max", str(rule.limit))))


def settled(hits: Iterable[Hit]) -> list[Hit]:
    """The hits that stand: where two of one kind overlap, the weightier wins, then the longer; in order of place."""
    kept: list[Hit] = []
    taken: dict[str, list[tuple[int, int]]] = {}  # by kind, in order: what was kept does not overlap, so neighbours tell
    for hit in sorted(hits, key=_precedence):
        if hit.rule.form is Form.METRIC:  # a long sentence hides no fault inside it
            kept.append(hit)
            continue
        place = (hit.place.start, hit.place.end)
        others = taken.setdefault(f"{hit.rule.kind} {'empty' if place[0] == place[1] else ''}", [])
        at = bisect_left(others, place)
        if not any(_clash(place, other) for other in others[max(0, at - 1) : at + 1]):
            others.insert(at, place)
            kept.append(hit)
    return sorted(kept, key=lambda hit: (hit.place.start, hit.place.end))


def _precedence(hit: Hit) -> tuple[int, int, int, str]:
    length = hit.place.end - hit.place.start
    return (-hit.rule.priority, -_WEIGHT[hit.rule.severity], -length, hit.rule.code)


def _clash(one: tuple[int, int], two: tuple[int, int]) -> bool:
    return one == two or (one[0] < two[1] and two[0] < one[1])


def finding_of(hit: Hit, paragraph: Readable) -> Finding:
    """The finding that a hit is, with the rule's own texts in its details."""
    rule, place = hit.rule, hit.place
    span = Span(place.start, place.end)
    found = span.of(paragraph.text)
    slots = (("found", found.strip() or found), ("fixed", place.replacements[0] if place.replacements else ""), *place.slots)
    fixes = tuple(Fix(span, replacement, rule.safe) for replacement in place.replacements)
    return Finding(rule.code, rule.kind, rule.severity, span, paragraph.field, (*rule.texts, *slots), fixes)
