"""Manuscript: the text, metadata, restored lines and rulings of an open draft, with undo over all of them.

Start reading at :class:`Manuscript`. A text is kept as edits, so that a long undo history of a long draft stays small.
"""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from deskeditor.article import TEXT_FIELDS, Article, Counterpart
from deskeditor.store.records import Ruled
from deskeditor.store.values import DraftState, RemovedLine
from deskeditor.text import Edit

PAUSE = 1.5
"""Seconds without a key after which typing starts a new undo step."""
STEPS_KEPT = 2000
METADATA = ("slug", "dateline", "published", "language", "outlet", "source_url")
"""The fields of an Article that are not running text."""


@dataclass(frozen=True, slots=True)
class FieldEdit:
    """An edit of one text field."""

    field: str
    edit: Edit


@dataclass(frozen=True, slots=True)
class Changed:
    """What an undo, a redo or an action changed, in the order to be applied by the window. Falsy when nothing.

    ``caret`` is (field, offset): where the reader should look. ``rulings``: the findings panel must be refilled.
    """

    edits: tuple[FieldEdit, ...] = ()
    metadata: bool = False
    rulings: bool = False
    removed: bool = False
    counterpart: bool = False
    caret: tuple[str, int] | None = None
    label: str = ""

    def __bool__(self) -> bool:
        return bool(self.edits) or self.metadata or self.rulings or self.removed or self.counterpart


@dataclass(frozen=True, slots=True)
class Rest:
    """What a step changes beside the text. ``metadata`` is the article without its texts."""

    metadata: Article
    removed: tuple[RemovedLine, ...]
    rulings: tuple[Ruled, ...]
    counterpart: Counterpart | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """One undo step. ``typed_at`` (seconds, 0 for an action) lets the next keystroke join it."""

    label: str
    edits: tuple[FieldEdit, ...]
    before: Rest
    after: Rest
    typed_at: float = 0.0


@dataclass(frozen=True, slots=True)
class RulingEvent:
    """What goes into the record: a ruling was made, withdrawn or reinstated, whatever undo did to it later."""

    action: str
    ruled: Ruled


class Manuscript:
    """The working state. ``version`` grows with every change; ``events`` collects what the record has not seen yet."""

    def __init__(
        self,
        state: DraftState,
        rulings: tuple[Ruled, ...],
        clock: Callable[[], float] = time.monotonic,
        counterpart: Counterpart | None = None,
    ) -> None:
        self.article = state.article
        self.removed = state.removed
        self.rulings = rulings
        self.counterpart = counterpart
        self.version = 0
        self.text_version = 0
        self.events: list[RulingEvent] = []
        self._known = {ruled.id for ruled in rulings}
        self._done: list[Step] = []
        self._undone: list[Step] = []
        self._clock = clock

    @property
    def state(self) -> DraftState:
        """What the store keeps, rulings apart."""
        return DraftState(self.article, self.removed)

    def typed(self, field: str, edit: Edit) -> None:
        """A keystroke or a paste in a field. Raises ValueError when ``edit.removed`` does not stand there."""
        if edit.removed == edit.inserted:
            return
        now = self._clock()
        rest = self._rest()
        self._replace(field, edit)
        last = self._done[-1] if self._done else None
        joined = _joined(last, field, edit, now) if last is not None and not self._undone else None
        if last is not None and joined is not None:
            self._done[-1] = replace(last, edits=(FieldEdit(field, joined),), typed_at=now)
        else:
            self._push(Step("typing", (FieldEdit(field, edit),), rest, rest, now))
        self._undone.clear()
        self.version += 1
        self.text_version += 1

    def end_typing(self) -> None:
        """The next keystroke starts a new step."""
        if self._done and self._done[-1].typed_at:
            self._done[-1] = replace(self._done[-1], typed_at=0.0)

    def perform(
        self,
        label: str,
        edits: Sequence[FieldEdit] = (),
        metadata: Article | None = None,
        removed: tuple[RemovedLine, ...] | None = None,
        rulings: tuple[Ruled, ...] | None = None,
    ) -> Changed:
        """An action as one step: edits (each in the terms of the text the ones before it left), metadata, lines, rulings."""
        before = self._rest()
        after = Rest(
            before.metadata if metadata is None else _without_texts(metadata),
            self.removed if removed is None else removed,
            self.rulings if rulings is None else rulings,
            self.counterpart,
        )
        edits = tuple(one for one in edits if one.edit.removed != one.edit.inserted)
        if not edits and after == before:
            return Changed()
        self._push(Step(label, edits, before, after))
        self._undone.clear()
        return self._apply(label, edits, before, after)

    def attach(self, label: str, counterpart: Counterpart | None) -> Changed:
        """Another source text, or none, as one step."""
        before = self._rest()
        after = replace(before, counterpart=counterpart)
        if after == before:
            return Changed()
        self._push(Step(label, (), before, after))
        self._undone.clear()
        return self._apply(label, (), before, after)

    def note(self, ruled: Ruled) -> None:
        """Put a ruling into the record that is no step of undo's: what typing mended."""
        self.events.append(RulingEvent("ruled", ruled))
        self._known.add(ruled.id)
        self.version += 1

    def undo(self) -> Changed:
        """Take the last step back."""
        if not self._done:
            return Changed()
        step = self._done.pop()
        self._undone.append(step)
        edits = tuple(FieldEdit(one.field, one.edit.inverted()) for one in reversed(step.edits))
        return self._apply(step.label, edits, step.after, step.before)

    def redo(self) -> Changed:
        """Do again what was undone last."""
        if not self._undone:
            return Changed()
        step = self._undone.pop()
        self._done.append(replace(step, typed_at=0.0))
        return self._apply(step.label, step.edits, step.before, step.after)

    @property
    def undo_label(self) -> str:
        """What undo would take back; "" when there is nothing."""
        return self._done[-1].label if self._done else ""

    @property
    def redo_label(self) -> str:
        """What redo would do again; "" when there is nothing."""
        return self._undone[-1].label if self._undone else ""

    def _apply(self, label: str, edits: tuple[FieldEdit, ...], before: Rest, after: Rest) -> Changed:
        for one in edits:
            self._replace(one.field, one.edit)
        if before.metadata != after.metadata:
            self.article = replace(self.article, **{name: getattr(after.metadata, name) for name in METADATA})
        self.removed = after.removed
        self._note(before.rulings, after.rulings)
        self.rulings = after.rulings
        self.counterpart = after.counterpart
        attached = before.counterpart != after.counterpart
        self.version += 1
        if edits or attached or before.metadata != after.metadata:
            self.text_version += 1
        last = edits[-1] if edits else None
        return Changed(
            edits,
            before.metadata != after.metadata,
            before.rulings != after.rulings,
            before.removed != after.removed,
            attached,
            (last.field, last.edit.at + len(last.edit.inserted)) if last else None,
            label,
        )

    def _note(self, before: tuple[Ruled, ...], after: tuple[Ruled, ...]) -> None:
        if before is after:
            return
        had, has = {one.id for one in before}, {one.id for one in after}
        self.events.extend(RulingEvent("withdrawn", one) for one in before if one.id not in has)
        for one in after:
            if one.id not in had:
                self.events.append(RulingEvent("reinstated" if one.id in self._known else "ruled", one))
                self._known.add(one.id)

    def _replace(self, field: str, edit: Edit) -> None:
        self.article = replace(self.article, **{field: edit.applied_to(self.article.text_of(field))})

    def _rest(self) -> Rest:
        return Rest(_without_texts(self.article), self.removed, self.rulings, self.counterpart)

    def _push(self, step: Step) -> None:
        self._done.append(step)
        del self._done[:-STEPS_KEPT]


def _without_texts(article: Article) -> Article:
    return replace(article, **dict.fromkeys(TEXT_FIELDS, ""))


def _joined(step: Step, field: str, edit: Edit, now: float) -> Edit | None:
    """The typing of a step and the next keystroke as one edit; None when a new step begins."""
    if not step.typed_at or now - step.typed_at > PAUSE or len(step.edits) != 1 or step.edits[0].field != field:
        return None
    one = step.edits[0].edit
    if "\n" in edit.inserted or "\n" in one.inserted[-1:]:
        return None
    if not edit.removed and edit.at == one.at + len(one.inserted) and (one.inserted or not one.removed):
        return Edit(one.at, one.removed, one.inserted + edit.inserted)
    if not edit.inserted and not one.inserted and edit.at + len(edit.removed) == one.at:
        return Edit(edit.at, edit.removed + one.removed, "")
    if not edit.inserted and not one.inserted and edit.at == one.at:
        return Edit(one.at, one.removed + edit.removed, "")
    if not edit.inserted and one.inserted.endswith(edit.removed) and edit.at + len(edit.removed) == one.at + len(one.inserted):
        return Edit(one.at, one.removed, one.inserted[: -len(edit.removed)])
    return None
