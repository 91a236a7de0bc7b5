"""ParityKeys: what may be done with a draft beside its source, and by which key. Start reading at :class:`ParityKeys`."""

from collections.abc import Sequence

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from deskeditor.desk.beside import Asking, Row
from deskeditor.findings import Severity
from deskeditor.ui.widgets import KeyButton, Wings, button

NEXT, BEFORE, FIX, UP, DOWN = "F8", "F7", "Ctrl+.", "Alt+Up", "Alt+Down"


def _shown(key: str) -> str:
    """A key as the keyboards of the window's language name it."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


class ParityKeys(QWidget):
    """Buttons alone: the dialog ties them to what they do. And a line that counts what is to be done."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.fix = KeyButton(self.tr("Fix"), _shown(FIX), self, primary=True)
        self.next = KeyButton(self.tr("Next"), _shown(NEXT), self)
        self.before = KeyButton(self.tr("Before"), _shown(BEFORE), self)
        self.go = button(self.tr("Show in the text"), self)
        self.up = KeyButton(self.tr("Pair with the one above"), _shown(UP), self)
        self.down = KeyButton(self.tr("with the one below"), _shown(DOWN), self)
        self.undo = button(self.tr("Leave it to the comparison"), self)
        self.up.setToolTip(self.tr("This paragraph of the draft renders the source’s paragraph before the one it stands beside"))
        self.down.setToolTip(self.tr("This paragraph of the draft renders the source’s paragraph after the one it stands beside"))
        self.undo.setToolTip(self.tr("Take back the pair made by hand"))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(Wings([(self.fix, self.next, self.before, self.go), (self.up, self.down, self.undo)], self))
        for key, made in ((FIX, self.fix), (NEXT, self.next), (BEFORE, self.before), (UP, self.up), (DOWN, self.down)):
            QShortcut(QKeySequence(key), parent).activated.connect(made.click)

    def told(self, asking: Sequence[Asking], rows: Sequence[Row]) -> str:
        """How much there is to settle, and how many pairs are guessed."""
        alarms = sum(one.finding.severity is not Severity.INFO for one in asking)
        hints = len(asking) - alarms
        guesses = sum(not row.pair.sure and bool(row.pair.draft and row.pair.source) for row in rows)
        parts = [self.tr("%n differences to settle", "", alarms)]
        parts += [self.tr("%n hints", "", hints)] if hints else []
        parts += [self.tr("%n pairs are a guess", "", guesses)] if guesses else []
        return " · ".join(parts)
