"""SourceDialog: a source of the ledger, new or known, for the claim in hand. Start reading at :class:`SourceDialog`."""

from collections.abc import Sequence

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLineEdit, QWidget

from deskeditor.findings import SOURCE_KINDS, Source
from deskeditor.ui.dialogs.sheet import Sheet, text_box
from deskeditor.ui.side.sources_view import support_name
from deskeditor.ui.wording import source_kind_name

SUPPORTS = ("full", "partial", "contradicts")
ON_RECORD = ("on record", "background", "anonymous")


class SourceDialog(Sheet):
    """``chosen`` carries a Source; its id is "" for a new one. ``words`` are what it supports; "" for the ledger alone."""

    chosen = Signal(object)

    def __init__(self, title: str, words: str, known: Sequence[Source], parent: QWidget, source: Source | None = None) -> None:
        super().__init__(title, parent, width=580)
        self._source = source
        if words:
            self.add_text(self.tr("“{words}”").format(words=words))
        self.known = QComboBox(self)
        self.known.addItem(self.tr("A new source"), None)
        for one in known:
            self.known.addItem(one.title or one.speaker or one.url, one)
        form = self.form()
        self.known.setVisible(bool(known) and source is None)
        if known and source is None:
            form.addRow(self.tr("Source"), self.known)
        self._build(form)
        self.support = QComboBox(self)
        self.support.setAccessibleName(self.tr("What it says"))
        for value in SUPPORTS:
            self.support.addItem(support_name(value), value)
        self.support.setVisible(bool(words))
        if words:
            form.addRow(self.tr("What it says"), self.support)
        self.known.currentIndexChanged.connect(self._known_chosen)
        self.add_cancel()
        self.ok = self.add_button(self.tr("Attach") if words else self.tr("Keep"), primary=True)
        self.ok.clicked.connect(self._choose)
        if source is not None:
            self._show(source)
        self.title_field.setFocus()

    def _build(self, form: QFormLayout) -> None:
        self.kind = QComboBox(self)
        for kind in SOURCE_KINDS:
            self.kind.addItem(source_kind_name(kind), kind)
        self.title_field = self._line(self.tr("What is it called"))
        self.speaker = self._line(self.tr("Who says it, with their role"))
        self.publisher = self._line(self.tr("Who published it"))
        self.url = self._line("https://")
        self.locator = self._line(self.tr("Page, paragraph or minute"))
        self.record = QComboBox(self)
        for value, name in zip(ON_RECORD, (self.tr("On the record"), self.tr("Background"), self.tr("Anonymous")), strict=True):
            self.record.addItem(name, value)
        self.primary = QCheckBox(self.tr("A primary source: seen by us, not reported by others"), self)
        self.note = text_box(self, self.tr("Private note"), self.tr("Stays on this desk: never exported"), 60)
        for name, field in (
            (self.tr("Kind"), self.kind),
            (self.tr("Title"), self.title_field),
            (self.tr("Speaker"), self.speaker),
            (self.tr("Publisher"), self.publisher),
            (self.tr("Address"), self.url),
            (self.tr("Where in it"), self.locator),
            (self.tr("On record"), self.record),
            ("", self.primary),
            (self.tr("Private note"), self.note),
        ):
            form.addRow(name, field)
            field.setAccessibleName(name or self.primary.text())

    def _line(self, hint: str) -> QLineEdit:
        made = QLineEdit(self)
        made.setPlaceholderText(hint)
        return made

    def _known_chosen(self) -> None:
        source = self.known.currentData()
        self._source = source if isinstance(source, Source) else None
        self._show(self._source or Source("", SOURCE_KINDS[0], ""))
        for widget in (self.kind, self.title_field, self.speaker, self.publisher, self.url, self.record, self.primary, self.note):
            widget.setEnabled(self._source is None)

    def _show(self, source: Source) -> None:
        self.kind.setCurrentIndex(max(0, self.kind.findData(source.kind)))
        self.title_field.setText(source.title)
        self.speaker.setText(", ".join(part for part in (source.speaker, source.position) if part))
        self.publisher.setText(source.publisher)
        self.url.setText(source.url)
        self.locator.setText(source.locator)
        self.record.setCurrentIndex(max(0, self.record.findData(source.on_record)))
        self.primary.setChecked(source.primary)
        self.note.setPlainText(source.note)

    def _choose(self) -> None:
        title = self.title_field.text().strip()
        speaker, _, position = self.speaker.text().strip().partition(",")
        url = self.url.text().strip()
        if not (title or speaker or url):
            self.show_problem(self.tr("Please give a title, a speaker or an address: something a colleague can find again."))
            self.title_field.setFocus()
            return
        before = self._source or Source("", "", "")
        self.chosen.emit(
            Source(
                id=before.id,
                kind=str(self.kind.currentData()),
                title=title,
                publisher=self.publisher.text().strip(),
                speaker=speaker.strip(),
                position=position.strip(),
                url=url,
                locator=self.locator.text().strip(),
                published=before.published,
                accessed=before.accessed or QDate.currentDate().toString(Qt.DateFormat.ISODate),
                on_record=str(self.record.currentData()),
                anonymity_reason=before.anonymity_reason,
                primary=self.primary.isChecked(),
                note=self.note.toPlainText().strip(),
                contact=before.contact,
                file_sha256=before.file_sha256,
            )
        )
        self.accept()
