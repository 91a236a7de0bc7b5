"""SourceDialog: a source of the ledger, new or known, for the claim in hand. Start reading at :class:`SourceDialog`."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLineEdit, QWidget

from deskeditor.desk.clock import is_day
from deskeditor.findings import SOURCE_KINDS, Source
from deskeditor.ui.dialogs.files import ask_file
from deskeditor.ui.dialogs.sheet import Sheet, text_box
from deskeditor.ui.side.sources_view import support_name
from deskeditor.ui.widgets import button
from deskeditor.ui.wording import in_marks, source_kind_name, source_name

SUPPORTS = ("full", "partial", "contradicts")
ON_RECORD = ("on record", "background", "anonymous")


class SourceDialog(Sheet):
    """``chosen`` carries a Source; its id is "" for a new one. ``words`` are what it supports; "" for the ledger alone.

    ``file_chosen`` carries the Path of our copy, whose hash is wanted (:meth:`show_hash`).
    """

    chosen = Signal(object)
    file_chosen = Signal(object)

    def __init__(self, title: str, words: str, known: Sequence[Source], parent: QWidget, source: Source | None = None) -> None:
        super().__init__(title, parent, width=580)
        self._source = source
        self._hash = ""
        if words:
            self.add_text(in_marks(words))
        self.known = QComboBox(self)
        self.known.addItem(self.tr("A new source"), None)
        for one in known:
            self.known.addItem(source_name(one), one)
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
        self.published = self._line(self.tr("Date it was published: 2026-03-17"))
        self.contact = self._line(self.tr("Stays on this desk: never exported"))
        self.reason = self._line(self.tr("Why it may not be named, and who at the desk knows the name"))
        self.file = button(self.tr("Choose the file…"), self)
        self.file.clicked.connect(self._ask_file)
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
            (self.tr("Published"), self.published),
            (self.tr("On record"), self.record),
            (self.tr("Reason"), self.reason),
            (self.tr("Contact"), self.contact),
            (self.tr("Our copy"), self.file),
            ("", self.primary),
            (self.tr("Private note"), self.note),
        ):
            form.addRow(name, field)
            field.setAccessibleName(name or self.primary.text())
        self._form = form
        self.record.currentIndexChanged.connect(self._record_chosen)
        self._record_chosen()

    def _record_chosen(self) -> None:
        """Who may not be named needs a reason."""
        self._form.setRowVisible(self.reason, self.record.currentData() != ON_RECORD[0])

    def _ask_file(self) -> None:
        ask_file(self, self.tr("Our copy of the source"), (), lambda name: self.take_file(Path(name)))

    def take_file(self, path: Path) -> None:
        """Ask for the hash of our copy: later it can be shown that it is the one that was read."""
        self.file.setText(self.tr("Reading {name}…").format(name=path.name))
        self.ok.setEnabled(False)
        self.file_chosen.emit(path)

    def show_hash(self, path: Path, digest: str, problem: str) -> None:
        """The hash is known, or why it is not."""
        self._hash = digest or self._hash
        self.ok.setEnabled(True)
        self.show_problem(problem)
        self._show_hash("" if problem else path.name)

    def _show_hash(self, name: str = "") -> None:
        told = self.tr("{name} (SHA-256 {hash}…)").format(name=name, hash=self._hash[:12]).strip()
        self.file.setText(told if self._hash else self.tr("Choose the file…"))

    def _line(self, hint: str) -> QLineEdit:
        made = QLineEdit(self)
        made.setPlaceholderText(hint)
        return made

    def _known_chosen(self) -> None:
        source = self.known.currentData()
        self._source = source if isinstance(source, Source) else None
        self._show(self._source or Source("", SOURCE_KINDS[0], ""))
        ours = (self.published, self.contact, self.reason, self.file, self.record, self.primary, self.note)
        for widget in (self.kind, self.title_field, self.speaker, self.publisher, self.url, *ours):
            widget.setEnabled(self._source is None)

    def _show(self, source: Source) -> None:
        self.kind.setCurrentIndex(max(0, self.kind.findData(source.kind)))
        self.title_field.setText(source.title)
        self.speaker.setText(", ".join(part for part in (source.speaker, source.position) if part))
        self.publisher.setText(source.publisher)
        self.url.setText(source.url)
        self.locator.setText(source.locator)
        self.published.setText(source.published or "")
        self.contact.setText(source.contact)
        self.reason.setText(source.anonymity_reason)
        self._hash = source.file_sha256
        self._show_hash()
        at = self.record.findData(source.on_record or ON_RECORD[0])
        self.record.setCurrentIndex(at if at >= 0 else len(ON_RECORD) - 1)  # a word nobody knows is never "on the record"
        self.primary.setChecked(source.primary)
        self.note.setPlainText(source.note)

    def _missing(self) -> tuple[str, QLineEdit] | None:
        """What is wanted before the source can be kept, and where it is written."""
        if not any(one.text().strip() for one in (self.title_field, self.speaker, self.url)):
            told = self.tr("Please give a title, a speaker or an address: something a colleague can find again.")
            return told, self.title_field
        if self.record.currentData() == ON_RECORD[-1] and not self.reason.text().strip():
            return self.tr("Please say why the source may not be named."), self.reason
        published = self.published.text().strip()
        kept = self._source.published if self._source is not None else ""
        if published and published != kept and not is_day(published):
            told = self.tr("“{value}” is no day of the calendar: write 2026-03-17, 2026-03 or 2026.")
            return told.format(value=published), self.published
        return None

    def _choose(self) -> None:
        missing = self._missing()
        if missing is not None:
            self.show_problem(missing[0])
            missing[1].setFocus()
            return
        speaker, _, position = self.speaker.text().strip().partition(",")
        before = self._source or Source("", "", "")
        self.chosen.emit(
            Source(
                id=before.id,
                kind=str(self.kind.currentData()),
                title=self.title_field.text().strip(),
                publisher=self.publisher.text().strip(),
                speaker=speaker.strip(),
                position=position.strip(),
                url=self.url.text().strip(),
                locator=self.locator.text().strip(),
                published=self.published.text().strip(),
                accessed=before.accessed or QDate.currentDate().toString(Qt.DateFormat.ISODate),
                on_record=str(self.record.currentData()),
                anonymity_reason=self.reason.text().strip(),
                primary=self.primary.isChecked(),
                note=self.note.toPlainText().strip(),
                contact=self.contact.text().strip(),
                file_sha256=self._hash,
            )
        )
        self.accept()
