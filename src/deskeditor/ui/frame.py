"""Frame: where the panels stand, how they fold, and what of it is remembered. Start reading at :class:`Frame`."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from deskeditor.ui.preferences import Preferences

NARROW = 1000
"""Below this width in pixels the preview folds by itself."""


class Frame(QWidget):
    """Drafts | (text | side) over (findings | card). The two inner boundaries stay in one line."""

    def __init__(
        self, drafts: QWidget, top: tuple[QWidget, QWidget], bottom: tuple[QWidget, QWidget], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.drafts, self.side, self.bottom = drafts, top[1], bottom
        self.outer = _splitter(Qt.Orientation.Horizontal, self)
        self.rows = _splitter(Qt.Orientation.Vertical, self)
        self.upper_row = _splitter(Qt.Orientation.Horizontal, self)
        self.lower_row = _splitter(Qt.Orientation.Horizontal, self)
        for splitter, pair in ((self.upper_row, top), (self.lower_row, bottom)):
            splitter.addWidget(pair[0])
            splitter.addWidget(pair[1])
            splitter.setStretchFactor(0, 3)
            splitter.setStretchFactor(1, 2)
        self.rows.addWidget(self.upper_row)
        self.rows.addWidget(self.lower_row)
        self.rows.setStretchFactor(0, 3)
        self.rows.setStretchFactor(1, 1)
        self.outer.addWidget(drafts)
        self.outer.addWidget(self.rows)
        self.outer.setStretchFactor(0, 0)
        self.outer.setStretchFactor(1, 1)
        self.rows.setMinimumHeight(160)  # in a low window the panels give way, not the bars around them
        drafts.setMinimumWidth(190)
        self.side.setMinimumWidth(250)
        self.upper_row.splitterMoved.connect(lambda *_: self._follow(self.upper_row, self.lower_row))
        self.lower_row.splitterMoved.connect(lambda *_: self._follow(self.lower_row, self.upper_row))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.outer)

    def default_sizes(self, width: int, height: int, scale: float = 1.0) -> None:
        """The sizes of a first start, for type of that scale."""
        drafts = min(round((262 if width >= 1400 else 226) * scale), width // 4)
        rest = width - drafts
        side = round(rest * (0.40 if width >= 1400 else 0.39))
        self.outer.setSizes([drafts, rest])
        self.upper_row.setSizes([rest - side, side])
        self.lower_row.setSizes([rest - side, side])
        low = min(300, max(205, round(height * 0.26)))
        self.rows.setSizes([height - low, low])

    def fold(self, name: str, *, folded: bool) -> None:
        """Fold or unfold "drafts", "side" or "findings"."""
        if name == "drafts":
            self.drafts.setVisible(not folded)
        elif name == "side":
            self.side.setVisible(not folded)
        else:
            self.lower_row.setVisible(not folded)

    def remember(self, preferences: Preferences) -> None:
        """Keep the sizes."""
        for name in ("outer", "rows", "upper_row", "lower_row"):
            preferences.set(f"layout/{name}", getattr(self, name).saveState())

    def restore(self, preferences: Preferences, width: int, height: int) -> None:
        """Take up the sizes kept; those of a first start when there are none."""
        if preferences.octets("layout/outer").isEmpty():
            self.default_sizes(width, height, preferences.scale)
            return
        for name in ("outer", "rows", "upper_row", "lower_row"):
            getattr(self, name).restoreState(preferences.octets(f"layout/{name}"))

    def _follow(self, moved: QSplitter, other: QSplitter) -> None:
        if self.side.isVisible():
            other.setSizes(moved.sizes())


def _splitter(orientation: Qt.Orientation, parent: QWidget) -> QSplitter:
    made = QSplitter(orientation, parent)
    made.setChildrenCollapsible(False)
    made.setHandleWidth(1)
    return made
