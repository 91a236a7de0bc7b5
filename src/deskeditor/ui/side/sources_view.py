"""SourcesView: the ledger of the draft, by source or by claim. Start reading at :class:`SourcesView`."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from deskeditor.desk.ledger import ClaimSources
from deskeditor.findings import Source
from deskeditor.ui.widgets import button, label
from deskeditor.ui.wording import moment, source_kind_name, source_name

translate = QCoreApplication.translate
BY_SOURCE, BY_CLAIM = range(2)


class SourcesView(QFrame):
    """Sources with how often each is used, or claims with theirs; ``add_asked``, ``chosen`` (a Source) and ``claim_chosen``
    (a ClaimSources) go up.
    """

    add_asked = Signal()
    chosen = Signal(object)
    claim_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self._sources: tuple[Source, ...] = ()
        self._uses: dict[str, int] = {}
        self._claims: tuple[ClaimSources, ...] = ()
        self.by = QComboBox(self)
        self.by.addItems([self.tr("By source"), self.tr("By claim")])
        self.by.setAccessibleName(self.tr("Order of the ledger"))
        self.list = QListWidget(self)
        self.list.setObjectName("list")
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Sources of this draft"))
        self.list.itemActivated.connect(self._activated)
        nothing = self.tr(
            "No source yet. Take an unsourced claim in hand and press S: the source is kept here with the words it supports."
        )
        self._nothing = label(nothing, "muted", self, wrap=True)
        self.warning = label("", "alarm", self, wrap=True)
        self._add = button(self.tr("Add a source…"), self)
        self._add.clicked.connect(self.add_asked)
        self.by.currentIndexChanged.connect(self._fill)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        for widget in (self.by, self.warning, self._nothing):
            box.addWidget(widget)
        box.addWidget(self.list, 1)
        box.addWidget(self._add)
        box.addStretch(0)

    def show_ledger(
        self, sources: Sequence[Source], uses: dict[str, int], claims: Sequence[ClaimSources], *, single: bool
    ) -> None:
        """Show the ledger; ``uses`` counts claims by source id, ``single`` says that the whole story hangs on one source."""
        self._sources, self._uses = tuple(sources), uses
        self._claims = tuple(claim for claim in claims if claim.supports)
        told = self.tr("Every sourced claim of this story hangs on one source: is there a second?") if single else ""
        self.warning.setText(told)
        self.warning.setVisible(single)
        self._nothing.setVisible(not sources)
        self.list.setVisible(bool(sources))
        self.by.setVisible(bool(sources))
        self._fill()

    def _fill(self) -> None:
        self.list.clear()
        if self.by.currentIndex() == BY_CLAIM:
            for claim in self._claims:
                self._add_item(_claim_told(claim), claim)
            return
        for source in self._sources:
            used = self.tr("supports %n places", "", self._uses.get(source.id, 0))
            parts = (source_kind_name(source.kind), source.publisher, source.locator, used)
            self._add_item(f"{source_name(source)}\n{' · '.join(part for part in parts if part)}", source, source.url)

    def _add_item(self, text: str, value: object, hint: str = "") -> None:
        item = QListWidgetItem(text)
        item.setData(Qt.ItemDataRole.UserRole, value)
        item.setToolTip(hint)
        self.list.addItem(item)

    def _activated(self, item: QListWidgetItem) -> None:
        value = item.data(Qt.ItemDataRole.UserRole)
        (self.claim_chosen if isinstance(value, ClaimSources) else self.chosen).emit(value)


def support_name(support: str) -> str:
    """What a source says to a claim."""
    names = {
        "full": translate("SourcesView", "supports it"),
        "partial": translate("SourcesView", "supports it in part"),
        "contradicts": translate("SourcesView", "contradicts it"),
    }
    return names.get(support, support)


def _claim_told(claim: ClaimSources) -> str:
    """The words of a claim, and below them who supports it, who checked that and when."""
    words = " ".join((claim.anchor.exact or claim.anchor.sentence).split()) if claim.anchor else claim.code
    lines = [words]
    for source, support in claim.supports:
        parts = (source_name(source), support_name(support.support), support.by, moment(support.at))
        lines.append(" · ".join(part for part in parts if part))
    if claim.single:
        lines.append(translate("SourcesView", "One source alone"))
    return "\n".join(lines)
