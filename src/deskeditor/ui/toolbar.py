"""ToolBar: what is done all day, in one row. Start reading at :class:`ToolBar`."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QWidget

from deskeditor.ui.widgets import Choice, Wings, button
from deskeditor.ui.wording import number


class ToolBar(QFrame):
    """Buttons of the window's actions, the views, and the way through the findings."""

    mode_chosen = Signal(str)

    def __init__(self, actions: dict[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("toolBar")
        self._actions = actions
        self._modes: dict[str, QPushButton] = {}
        left = [
            self._of("draft.new", self.tr("New")),
            self._of("draft.import", self.tr("Import…")),
            self._of("draft.paste", self.tr("Paste article")),
        ]
        middle = [self._views(), self._walk()]
        export = self._of("draft.export", self.tr("Export…"), primary=True)
        right = [self._of("view.compare", self.tr("Compare with original")), export]
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 7, 14, 7)
        row.addWidget(Wings([left, middle, right], self))

    def show_mode(self, mode: str) -> None:
        """Mark the view that is on."""
        self._modes[mode].setChecked(True)

    def show_checking(self) -> None:
        """Nobody knows yet."""
        self._counter.setText("…")

    def show_count(self, position: int, count: int) -> None:
        """Where the finding in hand stands among those open."""
        if not count:
            text = self.tr("None open")
        elif position:
            text = self.tr("{position} of {count}").format(position=number(position), count=number(count))
        else:
            text = self.tr("%n open", "", count)
        self._counter.setText(text)
        for walker in (self._back, self._counter, self._on):
            walker.setEnabled(bool(count))

    def _of(self, action: str, text: str, *, primary: bool = False) -> QPushButton:
        made = button(text, self, primary=primary)
        source = self._actions[action]
        made.clicked.connect(source.trigger)
        _follow_tip(made, source)
        source.enabledChanged.connect(made.setEnabled)
        made.setEnabled(source.isEnabled())
        return made

    def _segments(self, widgets: list[QPushButton]) -> QFrame:
        frame = QFrame(self)
        frame.setObjectName("segments")
        row = QHBoxLayout(frame)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for widget in widgets:
            widget.setAutoDefault(False)
            row.addWidget(widget)
        return frame

    def _views(self) -> QFrame:
        group = QButtonGroup(self)
        names = (("review", self.tr("Review")), ("sourcing", self.tr("Sourcing")), ("read", self.tr("Read")))
        for mode, name in names:
            made = Choice(name, self)
            made.setCheckable(True)
            _follow_tip(made, self._actions[f"view.{mode}"])
            made.clicked.connect(lambda _=False, mode=mode: self.mode_chosen.emit(mode))
            group.addButton(made)
            self._modes[mode] = made
        self._modes["review"].setChecked(True)
        return self._segments(list(self._modes.values()))

    def _walk(self) -> QFrame:
        self._back, self._counter, self._on = QPushButton("◂ F7", self), QPushButton("", self), QPushButton("F8 ▸", self)
        self._back.setAccessibleName(self.tr("Previous finding"))
        self._on.setAccessibleName(self.tr("Next finding"))
        self._counter.setObjectName("counter")
        self._counter.setMinimumWidth(86)
        self._counter.setToolTip(self.tr("Go to the list of findings"))
        self._back.clicked.connect(self._actions["review.previous"].trigger)
        self._on.clicked.connect(self._actions["review.next"].trigger)
        self._counter.clicked.connect(self._actions["review.list"].trigger)
        frame = self._segments([self._back, self._counter, self._on])
        self.show_count(0, 0)
        return frame


def _follow_tip(made: QPushButton, source: QAction) -> None:
    """The tool tip of an action's button names the action's key, whatever it is changed to."""
    made.setToolTip(source.toolTip())
    source.changed.connect(lambda: made.setToolTip(source.toolTip()))
