"""What may be written of a draft, as chips; one is on. Start reading at :class:`KindChips`; the kinds are ``export.kinds``."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QWidget

from deskeditor.export.kinds import KINDS, PDF
from deskeditor.ui.widgets import FlowRow, chip


class KindChips(FlowRow):
    """``kind_chosen`` is emitted with the name of a kind; the page is chosen first."""

    kind_chosen = Signal(str)

    def __init__(self, parent: QWidget, without: Sequence[str] = ()) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("What to write"))
        self._group = QButtonGroup(self)
        names = self._names()
        for kind in (one for one in (*KINDS, PDF) if one not in without):
            made = chip(names.get(kind, kind), self)
            made.setProperty("kind", kind)
            made.setChecked(kind == "page")
            self._group.addButton(made)
            self.add(made)
        self._group.buttonClicked.connect(self._clicked)

    @property
    def chosen(self) -> str:
        """The name of the kind chosen."""
        button = self._group.checkedButton()
        return str(button.property("kind")) if button is not None else "page"

    def name_of(self, kind: str) -> str:
        """What the chip of a kind says."""
        return self._names().get(kind, kind)

    def choose(self, kind: str) -> None:
        """Turn the chip of a kind on; an unknown name changes nothing."""
        for button in self._group.buttons():
            if button.property("kind") == kind:
                button.setChecked(True)
                self.kind_chosen.emit(kind)

    def _clicked(self, button: QAbstractButton) -> None:
        self.kind_chosen.emit(str(button.property("kind")))

    def _names(self) -> dict[str, str]:
        return {
            "page": self.tr("Full page (HTML)"),
            "fragment": self.tr("Fragment for the CMS"),
            "markdown": "Markdown",
            "text": self.tr("Plain text"),
            "jsonld": "JSON-LD",
            "ninjs": "ninjs 3.1",
            "ninjs2": "ninjs 2.1",
            "wordpress": self.tr("WordPress blocks"),
            "wordpress-rest": "WordPress REST",
            "docx": self.tr("Word file with tracked changes"),
            "report": self.tr("Review report"),
            "report-csv": self.tr("Review report (CSV)"),
            "facts": self.tr("Fact-check sheet"),
            "facts-csv": self.tr("Fact-check sheet (CSV)"),
            "annotations": self.tr("Annotations"),
            "bundle": self.tr("Release bundle"),
            PDF: "PDF",
        }
