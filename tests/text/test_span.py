"""The laws of Span and Edit."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deskeditor.text import Edit, Span

TEXTS = st.text(alphabet="ab«é\u00a0😀\n ", max_size=30)


@st.composite
def spans(draw: st.DrawFn, text: str) -> Span:
    start = draw(st.integers(0, len(text)))
    return Span(start, draw(st.integers(start, len(text))))


@st.composite
def edits(draw: st.DrawFn) -> tuple[str, Edit]:
    text = draw(TEXTS)
    span = draw(spans(text))
    return text, Edit(span.start, span.of(text), draw(TEXTS))


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2), (-2, -1)])
def test_a_span_never_runs_backwards(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="not a span"):
        Span(start, end)


def test_an_empty_span_is_still_a_span() -> None:
    assert Span(4, 4)
    assert len(Span(4, 4)) == 0


@given(st.data())
def test_a_span_cuts_out_its_characters(data: st.DataObject) -> None:
    text = data.draw(TEXTS)
    span = data.draw(spans(text))
    assert len(span.of(text)) == len(span)
    assert span.moved(3).of("xyz" + text) == span.of(text)


@given(st.data())
def test_containing_and_overlapping_agree_with_the_characters(data: st.DataObject) -> None:
    one, two = data.draw(spans("x" * 12)), data.draw(spans("x" * 12))
    places, others = set(range(one.start, one.end)), set(range(two.start, two.end))
    assert one.overlaps(two) == two.overlaps(one)
    if len(one) and len(two):
        assert one.overlaps(two) == bool(places & others)
        assert one.contains(two) == (others <= places)


@given(edits())
def test_an_edit_changes_only_its_place(case: tuple[str, Edit]) -> None:
    text, edit = case
    after = edit.applied_to(text)
    assert after[: edit.at] == text[: edit.at]
    assert after[edit.at + len(edit.inserted) :] == text[edit.at + len(edit.removed) :]


@given(edits())
def test_an_edit_can_be_undone(case: tuple[str, Edit]) -> None:
    text, edit = case
    assert edit.inverted().applied_to(edit.applied_to(text)) == text


@given(st.data())
def test_a_moved_span_cuts_out_the_same_characters(data: st.DataObject) -> None:
    text, edit = data.draw(edits())
    span = data.draw(spans(text))
    moved = edit.moved(span)
    if moved is None:
        assert span.end > edit.at
        assert span.start < edit.at + len(edit.removed)
    else:
        assert moved.of(edit.applied_to(text)) == span.of(text)


def test_an_edit_of_another_text_is_refused() -> None:
    with pytest.raises(ValueError, match="not there"):
        Edit(2, "x", "y").applied_to("abcdef")


@given(TEXTS, TEXTS)
def test_the_edit_between_two_texts_leads_from_one_to_the_other(old: str, new: str) -> None:
    edit = Edit.between(old, new)
    assert edit.applied_to(old) == new
    if edit.removed and edit.inserted:
        assert edit.removed[0] != edit.inserted[0]
        assert edit.removed[-1] != edit.inserted[-1]
