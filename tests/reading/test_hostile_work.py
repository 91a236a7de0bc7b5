"""Hostile paragraphs cost no more than their length: work is counted in executed lines, not in time.

Start reading at :func:`test_work_grows_with_length_and_stays_small`.
"""

import sys
from collections.abc import Sequence
from types import FrameType
from typing import Any

import pytest

from deskeditor.language import load_pack
from deskeditor.reading import Passage, Reading
from deskeditor.reading.attribution import paragraph
from deskeditor.reading.attribution.stretch import Cue, Stretch
from deskeditor.reading.sentences import sentences_of
from deskeditor.reading.sourcing import sourcing_of
from deskeditor.text import paragraphs_of

HOSTILE = [
    ("en", '" said, '),
    ("en", ", said X"),
    ("en", "said X, "),
    ("en", "said "),
    ("en", "- said "),
    ("en", "said said, "),
    ("en", "“a”, said X. "),
    ("en", "(a ) said "),
    ("en", ") said "),
    ("en", "has , said "),
    ("en", "who said "),
    ("en", "told X that "),
    ("en", "to say that "),
    ("en", "according to X "),
    ("en", "some experts say "),
    ("en", "1 "),
    ("en", "%, "),
    ("en", "first ever "),
    ("fr", "» dit, "),
    ("fr", ", a , dit "),
    ("fr", "X : « a » "),
    ("fr", "« a, dit X, "),
    ("fr", ", dit le maire"),
    ("de", "sagte er, "),
    ("de", "hat , gesagt "),
    ("es", ", dijo X"),
    ("it", "“a”, disse X, "),
    ("pt", "- disse X, "),
]
SHORT, LONG = 3_000, 9_000


def lines_run(language: str, text: str) -> int:
    """Lines of the reading that are executed for a text."""
    passages = [Passage("body", one.start, Reading(one.paragraph, load_pack(language))) for one in paragraphs_of(text)]
    count = 0

    def each(frame: FrameType, event: str, argument: Any) -> Any:
        nonlocal count
        count += event == "line"
        return each

    before = sys.gettrace()
    sys.settrace(each)
    try:
        sourcing_of(passages)
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize(("language", "hostile"), HOSTILE)
def test_work_grows_with_length_and_stays_small(language: str, hostile: str) -> None:
    lines_run(language, (hostile * SHORT)[:SHORT])  # every list of the pack that it needs is read
    short = lines_run(language, (hostile * SHORT)[:SHORT])
    long = lines_run(language, (hostile * SHORT)[:LONG])
    assert long <= 1.2 * short * LONG / SHORT
    assert long <= 80 * LONG


@pytest.mark.parametrize("hostile", ["said X, ", "said ", "He said that X. "])
def test_words_tried_as_cues_are_bounded(hostile: str, monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[int] = []
    real = paragraph.cues_in

    def counted(stretch: Stretch, candidates: Sequence[int]) -> list[Cue]:
        tried.append(len(candidates))
        return real(stretch, candidates)

    monkeypatch.setattr(paragraph, "cues_in", counted)
    text = (hostile * LONG)[:LONG]
    reading = Reading(paragraphs_of(text)[0].paragraph, load_pack("en"))
    assert reading.attributions.frames
    assert max(tried) <= 40
    assert sum(tried) <= 64 + len(reading.tokens) / 6


def test_a_paragraph_of_full_stops_has_no_more_sentences_than_prose_could() -> None:
    text = "X . " * 5_000
    found = sentences_of(text, load_pack("en"))
    assert len(found) <= 201 + len(text) // 25
    assert found[-1].span.end == len(text.rstrip()), "what follows is read too, as one"
