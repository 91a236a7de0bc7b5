"""The rules that speak of a whole article: once, consistency, conditional. Start reading at :func:`examine_article`.

Each paragraph's hits are worked out by :func:`article_hits`, which depends on the paragraph alone and may be remembered; joining
them costs little.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from deskeditor.findings import Finding
from deskeditor.rules.engine import Hit, Readable, RuleSet, finding_of
from deskeditor.rules.matching import Place
from deskeditor.rules.rule import Form, Rule

Lines = Sequence[tuple[int, Readable]]
"""The paragraphs of an article with their starts."""

Hits = Callable[[Readable], tuple[Hit, ...]]


def article_hits(rules: RuleSet, paragraph: Readable) -> tuple[Hit, ...]:
    """The places in one paragraph of the rules that speak of the whole article."""
    return tuple(hit for hit in rules.hits(paragraph, whole_article=True))


def examine_article(rules: RuleSet, lines: Lines, hits: Hits) -> Iterator[Finding]:
    """What those rules say of the article: at most one finding a rule. ``hits`` answers for one paragraph, remembered or not."""
    found: dict[str, list[tuple[int, Readable, Hit]]] = {}
    for start, paragraph in lines:
        for hit in hits(paragraph):
            found.setdefault(hit.rule.code, []).append((start, paragraph, hit))
    for rule in rules.rules:
        placed = found.get(rule.code)
        if not placed or not rule.whole_article:
            continue
        if rule.form is Form.CONSISTENCY:
            chosen: Iterable[tuple[int, Readable, Hit]] = _mixed(rule, placed)
        elif rule.form is Form.CONDITIONAL:
            chosen = _unmet(rule, placed, lines)
        else:
            chosen = placed[:1]
        for start, paragraph, hit in chosen:
            slots = (("count", str(len(placed))),)
            yield _with_slots(finding_of(hit, paragraph), slots).placed(start)


def _mixed(rule: Rule, placed: list[tuple[int, Readable, Hit]]) -> list[tuple[int, Readable, Hit]]:
    """For each pair of forms of which both are used, the first place of the rarer one, the other as its replacement."""
    by_form: dict[str, list[tuple[int, Readable, Hit]]] = {}
    for item in placed:
        by_form.setdefault(_form(item), []).append(item)
    chosen = []
    for one, two in rule.swap:
        ones, twos = by_form.get(one.lower()), by_form.get(two.lower())
        if not ones or not twos:
            continue
        rarer, usual = (ones, two) if len(ones) < len(twos) else (twos, one)
        start, paragraph, hit = rarer[0]
        place = Place(hit.place.start, hit.place.end, (usual,), (("usual", usual),))
        chosen.append((start, paragraph, Hit(rule, place)))
    return chosen


def _form(item: tuple[int, Readable, Hit]) -> str:
    _, paragraph, hit = item
    return paragraph.prose[hit.place.start : hit.place.end].lower()


def _unmet(rule: Rule, placed: list[tuple[int, Readable, Hit]], lines: Lines) -> Iterable[tuple[int, Readable, Hit]]:
    """The first place whose condition nothing in the article meets; ``{1}`` in the condition is the match's first group."""
    for start, paragraph, hit in placed:
        group = re.escape(dict(hit.place.slots).get("1", ""))
        wanted = re.compile(rule.requires.replace("{1}", group), 0 if rule.case else re.IGNORECASE)
        if not any(wanted.search(line.prose) for _, line in lines):
            return [(start, paragraph, hit)]
    return []


def _with_slots(finding: Finding, slots: tuple[tuple[str, str], ...]) -> Finding:
    return replace(finding, details=(*finding.details, *slots))
