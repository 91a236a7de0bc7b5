"""ExportDialog: may it go out? Start reading at :class:`ExportDialog`.

What is left, each with the action that settles it; what was checked; the disclaimer verbatim; the page itself. The main button
says how many are left.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QProgressBar,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from deskeditor.desk.presets import Preset
from deskeditor.export import Blocker
from deskeditor.findings import Messages
from deskeditor.outlets import PURPOSES, Disclaimer
from deskeditor.ui.dialogs.export_kinds import KindChips
from deskeditor.ui.dialogs.export_list import CheckRow, HoldRow, empty
from deskeditor.ui.dialogs.export_page import ExportSide
from deskeditor.ui.dialogs.export_target import ExportTarget
from deskeditor.ui.dialogs.sheet import LEFT, RIGHT, Sheet, text_box
from deskeditor.ui.theme import Theme
from deskeditor.ui.widgets import button, label, scrolled

QUESTIONS = "action.answer-question"
"""What is settled among the questions to the author, not at a place of the text."""


@dataclass(frozen=True, slots=True)
class ExportState:
    """All the dialog shows of a draft: what holds it, what was checked (lines of text), its disclaimer, its language.

    ``warning`` does not hold it, but is to be read; "" for none. ``purposes`` are those for which there is an approved wording.
    ``free``: what is chosen may be written all the same, being for the desk alone or a notice.
    """

    blockers: tuple[Blocker, ...]
    checked: tuple[str, ...]
    disclaimer: Disclaimer | None
    language: str
    warning: str = ""
    purposes: tuple[str, ...] = PURPOSES
    free: bool = False


class ExportDialog(Sheet):
    """Goes up: ``choice_changed`` (all is to be looked at again), ``place_asked`` (Blocker), ``proof_asked``,
    ``export_asked`` (outlet, folder, reason).
    """  # fmt: skip

    choice_changed = Signal()
    place_asked = Signal(object)
    proof_asked = Signal()
    export_asked = Signal(str, str, str)

    def __init__(
        self, title: str, outlets: Sequence[tuple[str, str]], folder: str, messages: Messages, theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(title, parent, width=960)
        self.ok = self.add_button(self.tr("Export"), primary=True)
        self._messages, self._theme, self._outlets = messages, theme, outlets
        self._state = ExportState((), (), None, "")
        self.looking = False
        self.body.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self._left(), 5)
        self.side = ExportSide(theme, messages, self)
        row.addWidget(self.side, 6)
        self.body.addLayout(row, 1)
        self.target.folder.setText(folder)
        self.target.changed.connect(self.choice_changed)
        self.kinds.kind_chosen.connect(lambda _: self.choice_changed.emit())
        self.target.presets.chosen.connect(self.target.use_preset)
        self.target.presets.chosen.connect(lambda preset: self.kinds.choose(preset.kind))
        self._build_foot()
        self.prefer(1060, 940)  # as much of the list of what holds as the screen has room for

    def preset(self, name: str) -> Preset:
        """What is chosen, as a preset."""
        return self.target.preset(name, self.kinds.chosen)

    def show_looking(self) -> None:
        """The page is being made and checked: until then nothing may go."""
        self._left_over.setText(self.tr("Looking at the page…"))
        self.looking = True
        self.reason_button.setVisible(False)
        self.ok.setEnabled(False)
        self.progress.setVisible(True)

    def show_state(self, state: ExportState) -> None:
        """Show what holds the draft and what was checked."""
        self._state = state
        self.looking = False
        self.progress.setVisible(False)
        empty(self._list)
        count = len(state.blockers)
        self._left_over.setText(
            self.tr("Before it can go out: %n left", "", count) if count else self.tr("It may go out: nothing is left")
        )
        for blocker in state.blockers:
            made = HoldRow(blocker.message(self._messages), blocker.remedy(self._messages), self._theme, self)
            made.go.clicked.connect(lambda _=False, blocker=blocker: self.place_asked.emit(blocker))
            made.go.setVisible(blocker.finding is not None or bool(blocker.field) or blocker.action == QUESTIONS)
            self._list.addWidget(made)
        for text in state.checked:
            self._list.addWidget(CheckRow(text, self._theme, self))
        self._warning.setText(state.warning)
        self._warning.setVisible(bool(state.warning))
        self.target.show_wording(state.disclaimer, state.language, state.purposes)
        self.reason.setVisible(False)
        self._show_foot()

    def _show_foot(self) -> None:
        """The main button: what is for the desk alone is never held."""
        blockers = self._state.blockers
        count = 0 if self._state.free else len(blockers)
        self.reason_button.setVisible(count > 0 and all(blocker.overridable for blocker in blockers))
        self.ok.setEnabled(count == 0)
        self.ok.setText(self.tr("Export (%n left)", "", count) if count else self.tr("Export"))

    def show_progress(self, *, busy: bool) -> None:
        """The page is being written."""
        self.progress.setVisible(busy)
        self.progress.setRange(0, 0)
        if busy:
            self.ok.setEnabled(False)
        elif self.reason.isVisible():
            self.ok.setEnabled(bool(self._reason()))
        else:
            self._show_foot()

    def show_pages(self, done: int, count: int) -> None:
        """So many pages of paper are printed."""
        self.progress.setRange(0, count)
        self.progress.setValue(done)

    def _left(self) -> QWidget:
        side = QWidget(self)
        box = QVBoxLayout(side)
        box.setContentsMargins(22, 16, 18, 16)
        box.setSpacing(8)
        self._left_over = label("", "section", self)
        box.addWidget(self._left_over)
        inner = QWidget(self)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 6, 0)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        column.addLayout(self._list)
        column.addStretch(1)
        area = scrolled(inner, self.tr("What is left"), self)
        area.setMinimumHeight(self._theme.px(120))
        area.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)  # it takes what the rest leaves
        box.addWidget(area, 1)
        self._warning = label("", "alarm", self, wrap=True)
        self._warning.hide()
        box.addWidget(self._warning)
        box.addSpacing(4)
        box.addWidget(label(self.tr("What to write"), "section", self))
        self.kinds = KindChips(self)
        box.addWidget(self.kinds)
        box.addSpacing(4)
        self.target = ExportTarget(self._outlets, self._theme, self)
        box.addWidget(self.target)
        return scrolled(side, self.tr("What is exported"), self)

    def _build_foot(self) -> None:
        proof = self.add_button(self.tr("Open proof in browser"), left=True)
        proof.clicked.connect(self.proof_asked)
        self.reason_button = button(self.tr("Export with a reason…"), self)
        self.reason_button.clicked.connect(self._ask_reason)
        self.foot.add(LEFT, self.reason_button)
        self.progress = QProgressBar(self)
        self.progress.setRange(0, 0)
        self.progress.hide()
        self.foot.add(LEFT, self.progress)
        self.reason = text_box(
            self, self.tr("Reason"), self.tr("Why it goes out all the same: recorded, and shown to the web team"), 54
        )
        self.reason.setMaximumHeight(64)
        self.reason.hide()
        self.reason.textChanged.connect(lambda: self.ok.setEnabled(bool(self._reason())))
        self.body.addWidget(self.reason)
        self.foot.add(RIGHT, self.add_cancel(), first=True)
        self.ok.clicked.connect(self._export)

    def _ask_reason(self) -> None:
        self.reason.show()
        self.reason.setFocus()
        self.ok.setText(self.tr("Export all the same"))
        self.ok.setEnabled(bool(self._reason()))

    def _reason(self) -> str:
        return self.reason.toPlainText().strip() if self.reason.isVisible() else ""

    def _export(self) -> None:
        folder = self.target.folder.text().strip()
        if not folder:
            self.show_problem(self.tr("Please choose a folder."))
            return
        self.export_asked.emit(self.target.chosen_outlet, str(Path(folder).expanduser()), self._reason())
