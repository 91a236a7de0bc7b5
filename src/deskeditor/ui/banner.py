"""Banner: a problem or a piece of news over the text, which stays until it is settled or put away.

Start reading at :class:`Banner`.
"""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from deskeditor.ui.widgets import button, label

OF_A_DRAFT = "of a draft"
"""The kind of news that says nothing any more when another draft is open."""


class Banner(QFrame):
    """One line and its actions. ``sticky`` problems have no ✕."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(14, 6, 10, 6)
        self._text = label("", "", self, wrap=True)
        self._row.addWidget(self._text, 1)
        self._buttons: list[QWidget] = []
        self.kind = ""
        self.hide()

    def say(
        self, text: str, *actions: tuple[str, Callable[[], object]], kind: str = "news", grave: bool = False, sticky: bool = False
    ) -> None:
        """Show ``text`` with buttons; a newer one takes the place of an older one."""
        for old in self._buttons:
            old.hide()
            old.deleteLater()
        self._buttons = []
        self.kind = kind
        self._text.setText(text)
        entries = list(actions) if sticky else [*actions, (self.tr("Put away"), self.put_away)]
        for name, action in entries:
            made = button(name, self)
            made.clicked.connect(lambda _=False, action=action: action())
            self._row.addWidget(made)
            self._buttons.append(made)
        self.setProperty("tone", "blocks" if grave else "")
        self.style().unpolish(self)
        self.style().polish(self)
        self.show()

    def put_away(self, kind: str = "") -> None:
        """Hide it; with ``kind`` only when that is what it shows."""
        if not kind or kind == self.kind:
            self.hide()
