"""Light values behave as frozen dataclasses do, but for the guard; lazy attributes are worked out once."""

import pickle
from dataclasses import dataclass, field, replace

import pytest

from deskeditor.text import Span
from deskeditor.text.light import lazy, light


@light
@dataclass(frozen=True, slots=True)
class _Place:
    name: str
    spans: tuple[Span, ...] = ()
    notes: list[str] = field(default_factory=list, hash=False)


@light
@dataclass(frozen=True, slots=True)
class _One:
    span: Span


class _Counted:
    def __init__(self) -> None:
        self.asked = 0

    @lazy
    def answer(self) -> int:
        """The answer."""
        self.asked += 1
        return 42


def test_a_light_value_is_equal_hashable_replaceable_and_has_its_defaults() -> None:
    one, other = _Place("a", (Span(0, 1),)), _Place("a", (Span(0, 1),))
    assert one == other
    assert hash(one) == hash(other)
    assert one != replace(one, name="b")
    assert one.notes == []
    assert one.notes is not other.notes
    assert pickle.loads(pickle.dumps(one)) == one  # noqa: S301 - our own
    assert repr(one) == "_Place(name='a', spans=(Span(start=0, end=1),), notes=[])"


def test_a_light_value_of_one_attribute_goes_through_a_pipe_and_is_checked_behind_it() -> None:
    assert pickle.loads(pickle.dumps(_One(Span(3, 4)))) == _One(Span(3, 4))  # noqa: S301 - our own
    broken = Span(3, 4)
    object.__setattr__(broken, "end", 2)
    with pytest.raises(ValueError, match="not a span"):
        pickle.loads(pickle.dumps(broken))  # noqa: S301 - our own


def test_its_invariant_is_still_checked() -> None:
    with pytest.raises(ValueError, match="not a span"):
        Span(2, 1)


def test_a_lazy_attribute_is_worked_out_once_and_keeps_its_docstring() -> None:
    counted = _Counted()
    assert (counted.answer, counted.answer, counted.asked) == (42, 42, 1)
    assert _Counted.answer.__doc__ == "The answer."
