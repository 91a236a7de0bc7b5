"""What is listed together: the places of one unknown word, and nothing else."""

from dataclasses import replace

from deskeditor.desk.grouping import by_word, places_of
from deskeditor.findings import Finding, Kind, Severity, details
from deskeditor.text import Span


def _unknown(word: str, at: int, code: str = "spelling.unknown", severity: Severity = Severity.WARNING) -> Finding:
    return Finding(code, Kind.SPELLING, severity, Span(at, at + len(word)), "body", details(word=word, better=""))


def test_one_word_is_one_entry_where_its_first_place_is() -> None:
    first, other, second = _unknown("agripole", 3), _unknown("zorbique", 20), _unknown("Agripole", 40)
    claim = Finding("claim.number", Kind.CLAIM, Severity.WARNING, Span(5, 9))
    found = (first, claim, other, claim.placed(10), second, replace(second, field="headline"))
    listed = by_word(found)
    assert listed == [(first, second, replace(second, field="headline")), (claim,), (other,), (claim.placed(10),)]
    assert sorted(map(repr, found)) == sorted(repr(one) for places in listed for one in places)
    for places in listed:
        assert places_of(places[0], found) == places


def test_another_weight_or_another_fault_is_another_entry() -> None:
    found = (
        _unknown("paris", 0, "spelling.capital"),
        _unknown("paris", 9, "spelling.capital", Severity.INFO),
        _unknown("paris", 20),
    )
    assert by_word(found) == [(one,) for one in found]


def test_a_finding_that_is_no_longer_there_stands_alone() -> None:
    assert places_of(_unknown("agripole", 3), ()) == (_unknown("agripole", 3),)
