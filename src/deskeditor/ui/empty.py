"""EmptyDesk: what stands in the middle when no draft is open; it teaches the first three steps.

Start reading at :class:`EmptyDesk`.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from deskeditor.ui.widgets import FlowRow, button, label, scaled, scrolled


class EmptyDesk(QFrame):
    """Three ways to begin."""

    paste_asked = Signal()
    import_asked = Signal()
    new_asked = Signal()
    sample_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("story")
        inner = QWidget()
        box = QVBoxLayout(inner)
        box.setSpacing(10)
        box.addStretch(2)
        box.addWidget(label(self.tr("Start with an article"), "bigTitle", inner, wrap=True))
        text = self.tr(
            "Paste it as it comes, page furniture and all, or drop a file here: menus, share buttons and the rest are taken out "
            "and kept aside. What needs a source, a fix or a decision is then marked in the text and listed below."
        )
        box.addWidget(label(text, "muted", inner, wrap=True))
        row = FlowRow(inner, gap=8)
        self.paste = button(self.tr("Paste an article"), inner, primary=True)
        self.load = button(self.tr("Import…"), inner)
        self.new = button(self.tr("Write a new one"), inner)
        self.sample = button(self.tr("Open the samples"), inner)
        for made, signal in (
            (self.paste, self.paste_asked),
            (self.load, self.import_asked),
            (self.new, self.new_asked),
            (self.sample, self.sample_asked),
        ):
            made.clicked.connect(signal)
            row.add(made)
        box.addSpacing(4)
        box.addWidget(row)
        box.addStretch(3)
        column = scrolled(inner, self.tr("Start with an article"), self)
        column.setMaximumWidth(scaled(460))
        outer = QHBoxLayout(self)
        outer.addStretch(1)
        outer.addWidget(column, 4)
        outer.addStretch(1)
        outer.setAlignment(column, Qt.AlignmentFlag(0))
