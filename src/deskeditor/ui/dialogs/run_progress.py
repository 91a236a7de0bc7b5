"""RunProgress: many files on their way in, or many drafts on their way out. Start reading at :class:`RunProgress`."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QListWidget, QProgressBar, QWidget

from deskeditor.ui.dialogs.sheet import Sheet


class RunProgress(Sheet):
    """How far it is, and what did not come through with the reason. ``stopped`` when the person has enough of it."""

    stopped = Signal()

    def __init__(self, count: int, title: str, parent: QWidget) -> None:
        super().__init__(title, parent, width=640)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)  # closed early, what is in hand still tells it
        self._count, self.good, self.failed = count, 0, 0
        self.bar = QProgressBar(self)
        self.bar.setRange(0, count)
        self.bar.setTextVisible(False)  # the line below says it
        self.bar.setAccessibleName(self.tr("Progress"))
        self.body.addWidget(self.bar)
        self.said = self.add_text("")
        self.list = QListWidget(self)
        self.list.setObjectName("list")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setAccessibleName(self.tr("What was noticed"))
        self.list.setWordWrap(True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideNone)  # else words that keep together end as an ellipsis
        self.list.setMinimumHeight(220)
        self.body.addWidget(self.list, 1)
        self.copy = self.add_button(self.tr("Copy the list"), left=True)
        self.copy.clicked.connect(self._copy)
        self.stop = self.add_button(self.tr("Stop"))
        self.stop.clicked.connect(self._stop)
        self.close_button = self.add_button(self.tr("Close"), primary=True)
        self.close_button.clicked.connect(self.accept)
        self.close_button.setEnabled(False)
        self.rejected.connect(self._stop)

    def step(self, number: int, name: str) -> None:
        """So many are done; ``name`` is in hand."""
        self.bar.setValue(number)
        if number < self._count:
            self.said.setText(self.tr("{number} of {count}: {name}").format(number=number + 1, count=self._count, name=name))

    def tell(self, line: str, *, good: bool) -> None:
        """One came through; ``line`` is what is to be known of it, "" for nothing."""
        self.good += good
        self.failed += not good
        if line:
            self.list.addItem(line)
            self.list.scrollToBottom()

    def finish(self, text: str) -> None:
        """All are done, or it was stopped."""
        self.bar.setValue(self.bar.maximum())
        self.said.setText(text)
        self.stop.setEnabled(False)
        self.close_button.setEnabled(True)
        self.close_button.setFocus()
        if self.isVisible():
            self.finished.connect(self.deleteLater)
        else:
            self.deleteLater()

    def _stop(self) -> None:
        self.stop.setEnabled(False)
        self.stopped.emit()

    def _copy(self) -> None:
        lines = (self.list.item(number).text() for number in range(self.list.count()))
        QGuiApplication.clipboard().setText("\n".join(lines))
