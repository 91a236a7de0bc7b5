"""UTF-16 units and code points agree, whatever the text."""

from hypothesis import given
from hypothesis import strategies as st

from deskeditor.ui.positions import from_qt, plain_of, qt_length, showable, to_qt

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)


@given(TEXTS, st.integers(0, 60))
def test_there_and_back(text: str, position: int) -> None:
    position = min(position, len(text))
    assert from_qt(text, to_qt(text, position)) == position


@given(TEXTS)
def test_lengths_are_those_of_utf_16(text: str) -> None:
    assert qt_length(text) == len(text.encode("utf-16-le")) // 2
    assert to_qt(text, len(text)) == qt_length(text)


def test_inside_a_pair_counts_as_before_its_character() -> None:
    assert from_qt("a😀b", 2) == 1


@given(st.text(max_size=40))
def test_what_is_showable_stays_as_it_is(text: str) -> None:
    once = showable(text)
    assert showable(once) == once


def test_french_spacing_and_line_separators_are_left_alone() -> None:
    assert plain_of("«\u00a0Non\u00a0»\u2029Oui\u2028!") == "«\u00a0Non\u00a0»\nOui\u2028!"
