"""Rulings survive edits elsewhere and fall when their sentence changes. Start reading at the last test, the law."""

import random
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deskeditor.findings import (
    Finding,
    Kind,
    Person,
    Places,
    Ruling,
    Scope,
    Severity,
    Verdict,
    accepted_as,
    settle,
)
from deskeditor.text import Edit, Span

BY = Person("Ada", "A", "editor")
CODE = "spelling.unknown"
_SENTENCE = re.compile(r"[^.\n]+\.?")
_FAULT = re.compile(r"\bzz\w*")


def sentences_of(text: str) -> list[Span]:
    return [
        Span(match.start() + len(match[0]) - len(match[0].lstrip()), match.end())
        for match in _SENTENCE.finditer(text)
        if match[0].strip()
    ]


def places_of(text: str) -> Places:
    return Places({"body": (text, sentences_of(text))})


def findings_of(text: str) -> list[Finding]:
    return [Finding(CODE, Kind.SPELLING, Severity.WARNING, Span(*match.span())) for match in _FAULT.finditer(text)]


def ruled(text: str, number: int, ruling: Ruling = Ruling.STET, scope: Scope | None = None, code: str = CODE) -> Verdict:
    return Verdict(
        code, places_of(text).anchor_of(findings_of(text)[number]), ruling, BY, "2026-01-01T00:00:00+00:00", scope=scope
    )


def settled_starts(text: str, *verdicts: Verdict) -> list[int]:
    return [finding.span.start for finding, _ in settle(findings_of(text), verdicts, places_of(text)).settled if finding.span]


def test_without_rulings_everything_is_open() -> None:
    text = "Un zzmot. Un autre zzmot."
    found = settle(findings_of(text), (), places_of(text))
    assert found.open == tuple(findings_of(text))
    assert (found.settled, found.orphans) == ((), ())


def test_a_ruling_settles_its_place_and_no_other() -> None:
    text = "Le zzmot ici. Le zzmot là."
    assert settled_starts(text, ruled(text, 1)) == [17]


def test_equal_words_in_one_sentence_are_told_apart_even_when_the_sentence_is_repeated_before() -> None:
    text = "Un zz et un zz encore."
    verdict = ruled(text, 1)
    longer = f"Un zz et un zz encore. Autre chose. {text}"
    starts = settled_starts(longer, verdict)
    assert len(starts) == 1
    assert longer[: starts[0]].count("zz") % 2 == 1, "the second of the two, in one of the equal sentences"


def test_among_equal_sentences_the_neighbours_decide() -> None:
    text = "Début.\nLe zz.\nMilieu.\nLe zz.\nFin."
    verdict = ruled(text, 1)
    before = f"Début.\nLe zz.\nNouveau.\nLe zz.\n{text}"
    assert settled_starts(before, verdict) == [before.rindex("zz")]


def test_a_changed_sentence_opens_the_finding_again_and_leaves_an_orphan() -> None:
    text = "Le zzmot est là. La suite."
    verdict = ruled(text, 0)
    changed = text.replace("est là", "n’est pas là")
    found = settle(findings_of(changed), (verdict,), places_of(changed))
    assert len(found.open) == 1
    assert found.settled == ()
    assert found.orphans == (verdict,)


def test_a_sentence_that_became_part_of_a_longer_one_has_changed() -> None:
    text = "Le zz est là."
    verdict = ruled(text, 0)
    changed = "Hier, selon lui, Le zz est là."
    found = settle(findings_of(changed), (verdict,), places_of(changed))
    assert found.orphans == (verdict,)
    assert len(found.open) == 1


def test_a_ruling_whose_finding_is_gone_while_its_sentence_stands_needs_no_review() -> None:
    text = "Le zzmot est là."
    assert settle((), (ruled(text, 0),), places_of(text)).orphans == ()


@pytest.mark.parametrize("ruling", [Ruling.FIXED, Ruling.CUT, Ruling.ATTRIBUTED])
def test_what_mended_the_text_is_a_record_and_never_an_orphan(ruling: Ruling) -> None:
    text = "Le zzmot est là."
    found = settle(findings_of("Autre zz."), (ruled(text, 0, ruling),), places_of("Autre zz."))
    assert found.orphans == ()
    assert len(found.open) == 1


def test_the_last_ruling_on_a_place_stands() -> None:
    text = "Le zzmot est là."
    first, second = ruled(text, 0, Ruling.QUERY), ruled(text, 0, Ruling.STET)
    found = settle(findings_of(text), (first, second), places_of(text))
    assert [verdict.ruling for _, verdict in found.settled] == [Ruling.STET]
    assert found.orphans == ()


def test_ignored_in_the_draft_covers_the_word_everywhere_in_it() -> None:
    text = "Le zzmot ici. Le Zzmot là. Un zzautre."
    verdict = ruled(text, 0, Ruling.IGNORED, Scope.DRAFT)
    found = settle(
        [*findings_of(text), Finding(CODE, Kind.SPELLING, Severity.WARNING, Span(17, 22))], (verdict,), places_of(text)
    )
    assert [finding.span.of(text) for finding in found.open if finding.span] == ["zzautre"]


def test_an_accepted_word_is_neither_open_nor_settled() -> None:
    text = "Le zzmot ici."
    found = settle(findings_of(text), (), places_of(text), frozenset({accepted_as(CODE, "Zzmot")}))
    assert (found.open, found.settled) == ((), ())
    other = settle(findings_of(text), (), places_of(text), frozenset({accepted_as("claim.number", "zzmot")}))
    assert len(other.open) == 1


def test_a_ruling_on_the_whole_draft_holds_by_its_code() -> None:
    finding = Finding("metadata.date-missing", Kind.METADATA, Severity.ERROR, None)
    verdict = Verdict("metadata.date-missing", None, Ruling.STET, BY, "2026-01-01T00:00:00+00:00")
    found = settle([finding], (verdict,), places_of("x"))
    assert found.settled == ((finding, verdict),)


_WORDS = st.sampled_from(["le", "un", "zz", "zzmot", "port", "ville", "maire"])
_TEXTS = st.lists(st.lists(_WORDS, min_size=1, max_size=6), min_size=2, max_size=8).map(
    lambda sentences: "\n".join(" ".join(words) + "." for words in sentences)
)


@given(_TEXTS, st.data())
def test_a_ruling_and_its_place_are_one_to_one(text: str, data: st.DataObject) -> None:
    findings = findings_of(text)
    if not findings:
        return
    chosen = data.draw(st.sets(st.integers(0, len(findings) - 1), min_size=1))
    verdicts = [ruled(text, number) for number in sorted(chosen)]
    found = settle(findings, verdicts, places_of(text))
    assert {findings.index(finding) for finding, _ in found.settled} == chosen
    assert found.orphans == ()


@pytest.mark.parametrize("seed", range(4))
def test_law_a_thousand_edits_elsewhere_lose_no_ruling_and_none_holds_on_a_changed_sentence(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - a reproducible walk
    vocabulary = ["le", "maire", "zzport", "zzmaison", "vote", "selon", "lui", "hier", "rien"]
    lines = [f"Phrase {number} {' '.join(chance.choices(vocabulary, k=6))} zzfin{number % 5}." for number in range(60)]
    text = "\n".join(lines)
    kept = [number for number, line in enumerate(lines) if number % 4 == 0]
    verdicts: list[Verdict] = []
    for number, finding in enumerate(findings_of(text)):
        assert finding.span is not None
        if text.count("\n", 0, finding.span.start) in kept:
            verdicts.append(ruled(text, number))
    for _ in range(1000):
        text = _edited_elsewhere(text, {lines[number] for number in kept}, chance)
        if chance.random() < 0.02:
            found = settle(findings_of(text), verdicts, places_of(text))
            assert len(found.settled) == len(verdicts)
            assert found.orphans == ()
            for finding, verdict in found.settled:
                _stands_in_its_sentence(text, finding, verdict)
    _change_one_and_see(text, lines[kept[3]], verdicts)


def _stands_in_its_sentence(text: str, finding: Finding, verdict: Verdict) -> None:
    assert finding.span is not None
    assert verdict.anchor is not None
    around = next(span for span in sentences_of(text) if span.contains(finding.span))
    assert around.of(text) == verdict.anchor.sentence


def _change_one_and_see(text: str, line: str, verdicts: list[Verdict]) -> None:
    changed = text.replace(line, line.replace("Phrase", "Une phrase"))
    found = settle(findings_of(changed), verdicts, places_of(changed))
    fallen = [verdict for verdict in verdicts if verdict.anchor and verdict.anchor.sentence == line]
    assert list(found.orphans) == fallen
    assert len(found.settled) == len(verdicts) - len(fallen)


def _edited_elsewhere(text: str, kept: set[str], chance: random.Random) -> str:
    """A random edit that leaves every kept line as it is: in another line, a new line, a line gone, two lines swapped."""
    lines = text.split("\n")
    free = [number for number, line in enumerate(lines) if line not in kept]
    kind = chance.randrange(4)
    if kind == 0 and free:
        number = chance.choice(free)
        at = chance.randrange(len(lines[number]) + 1)
        lines[number] = Edit(at, "", chance.choice(["a", " zz", "é", "zzfin0 "])).applied_to(lines[number])
    elif kind == 1:
        lines.insert(chance.randrange(len(lines) + 1), f"Ajout {chance.random()} zzfin1 zzport.")
    elif kind == 2 and len(free) > 10:
        del lines[chance.choice(free)]
    elif kind == 3:
        one, two = chance.randrange(len(lines)), chance.randrange(len(lines))
        lines[one], lines[two] = lines[two], lines[one]
    return "\n".join(lines)
