"""SourcesView: the ledger of the draft. Start reading at :class:`SourcesView`."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from deskeditor.findings import Source
from deskeditor.ui.widgets import button, label
from deskeditor.ui.wording import source_kind_name


class SourcesView(QFrame):
    """Sources with how often each is used; ``add_asked`` and ``chosen`` (a Source) go up."""

    add_asked = Signal()
    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self.list = QListWidget(self)
        self.list.setObjectName("list")
        self.list.setWordWrap(True)
        self.list.setAccessibleName(self.tr("Sources of this draft"))
        self.list.itemActivated.connect(lambda item: self.chosen.emit(item.data(Qt.ItemDataRole.UserRole)))
        self._nothing = label(
            self.tr(
                "No source yet. Take an unsourced claim in hand and press S: the source is kept here with the words it supports."
            ),
            "muted",
            self,
            wrap=True,
        )
        self._add = button(self.tr("Add a source…"), self)
        self._add.clicked.connect(self.add_asked)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addWidget(self._nothing)
        box.addWidget(self.list, 1)
        box.addWidget(self._add)
        box.addStretch(0)

    def show_sources(self, sources: tuple[Source, ...], uses: dict[str, int]) -> None:
        """Show the ledger; ``uses`` counts rulings by source id."""
        self.list.clear()
        for source in sources:
            used = self.tr("supports %n places", "", uses.get(source.id, 0))
            maker = " · ".join(part for part in (source_kind_name(source.kind), source.publisher, source.locator, used) if part)
            item = QListWidgetItem(f"{source.title or source.speaker or source.url}\n{maker}")
            item.setData(Qt.ItemDataRole.UserRole, source)
            item.setToolTip(source.url)
            self.list.addItem(item)
        self._nothing.setVisible(not sources)
        self.list.setVisible(bool(sources))
