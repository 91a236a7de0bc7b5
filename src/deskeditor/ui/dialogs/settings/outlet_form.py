"""OutletForm: the fields of an outlet's profile. Start reading at :meth:`OutletForm.show_outlet`."""

import re
from typing import Any

from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QCheckBox, QFormLayout, QLineEdit, QPlainTextEdit, QWidget

from deskeditor.language import available_languages
from deskeditor.outlets import PURPOSES, Outlet, OutletFault
from deskeditor.outlets.outlet import REQUIRABLE
from deskeditor.ui.dialogs.settings.page import Page, choice, named_row
from deskeditor.ui.dialogs.sheet import text_box
from deskeditor.ui.widgets import FlowRow
from deskeditor.ui.wording import field_name, language_name, purpose_name

_WORDING = re.compile(r"disclaimer\.(?P<language>[a-z]+)(?:\.(?P<purpose>[a-z-]+))?\.md")


class OutletForm(Page):
    """Shows a profile, and answers its fields as the settings of an ``outlet.toml``."""

    def __init__(self, parent: QWidget, person: str) -> None:
        super().__init__(parent)
        self.box.setContentsMargins(0, 0, 6, 0)
        self._outlet: Outlet | None = None
        self.name, self.publisher, self.url = QLineEdit(self), QLineEdit(self), QLineEdit(self)
        self.contact, self.file_name, self.offset = QLineEdit(self), QLineEdit(self), QLineEdit(self)
        self.limit = QLineEdit(self)
        self.limit.setValidator(QIntValidator(0, 999, self))
        self.limit.setPlaceholderText(self.tr("characters; nothing for no limit"))
        self.byline = choice(self, [("named", self.tr("By Ada Reyes")), ("plain", self.tr("Ada Reyes"))], "named")
        self.page_spacing = choice(self, self._spacings(), "nbsp")
        self.signatures = choice(self, self._signatures(), "0")
        self.required = {name: QCheckBox(field_name(name), self) for name in REQUIRABLE}
        self.opening = QCheckBox(self.tr("must name its source like any other"), self)
        self.targets = QLineEdit(self)
        self.disclaimers: dict[str, QPlainTextEdit] = {}
        self._texts: dict[tuple[str, str], str] = {}
        self._shown: tuple[dict[str, Any], dict[tuple[str, str], str]] = ({}, {})
        self._purpose = "standard"
        self.purpose = choice(self, [(one, purpose_name(one)) for one in PURPOSES], "standard")
        self.purpose.currentIndexChanged.connect(lambda _: self._turn())
        today = QDate.currentDate().toString(Qt.DateFormat.ISODate)
        self.approved_by, self.approved_at, self.source = QLineEdit(person, self), QLineEdit(today, self), QLineEdit(self)
        self._build()

    def _spacings(self) -> list[tuple[str, str]]:
        return [
            ("nbsp", self.tr("no-break spaces")),
            ("thin", self.tr("thin no-break spaces before ; ! ?")),
            ("as-written", self.tr("as written")),
        ]

    def _signatures(self) -> list[tuple[str, str]]:
        return [("0", self.tr("none")), ("1", self.tr("of an editor")), ("2", self.tr("of two people"))]

    def _build(self) -> None:
        form = self.form()
        for title, field in (
            (self.tr("Name"), self.name),
            (self.tr("Publisher"), self.publisher),
            (self.tr("Web site"), self.url),
            (self.tr("Contact"), self.contact),
            (self.tr("Longest headline"), self.limit),
            (self.tr("Byline"), self.byline),
            (self.tr("Times without an offset are"), self.offset),
            (self.tr("Spaces on the page"), self.page_spacing),
            (self.tr("Signatures needed"), self.signatures),
            (self.tr("Name of the files"), self.file_name),
            (self.tr("Kinds the web team takes"), self.targets),
        ):
            named_row(form, title, field)
        row = FlowRow(self)
        for box in self.required.values():
            row.add(box)
        form.addRow(self.tr("Must have"), row)
        form.addRow(self.tr("First paragraph"), self.opening)
        self._add_disclaimers(form)

    def _add_disclaimers(self, form: QFormLayout) -> None:
        named_row(form, self.tr("Disclaimers for"), self.purpose)
        for code in available_languages():
            title = self.tr("Disclaimer, {language}").format(language=language_name(code))
            box = text_box(self, title, self.tr("Without a wording nothing goes out in this language."), height=58)
            self.disclaimers[code] = box
            form.addRow(title, box)
        for title, field in (
            (self.tr("A changed wording is approved by"), self.approved_by),
            (self.tr("Approved on"), self.approved_at),
            (self.tr("Where it is taken from"), self.source),
        ):
            named_row(form, title, field)

    def _turn(self) -> None:
        """Other wordings are shown; those that were are kept."""
        self._keep()
        self._purpose = str(self.purpose.currentData())
        self._show_wordings()

    def _keep(self) -> None:
        for code, field in self.disclaimers.items():
            text = field.toPlainText()
            if text.strip() or (code, self._purpose) in self._texts:  # one not yet approved is not shown: it stays as it is
                self._texts[code, self._purpose] = text

    def _show_wordings(self) -> None:
        for code, field in self.disclaimers.items():
            field.setPlainText(self._texts.get((code, self._purpose), ""))

    def show_outlet(self, outlet: Outlet) -> None:
        """Fill the fields from a profile."""
        self._outlet = outlet
        self.name.setText(outlet.name)
        self.publisher.setText(str(outlet.table("publisher").get("name", "")))
        self.url.setText(str(outlet.table("publisher").get("url", "")))
        self.contact.setText(str(outlet.table("publisher").get("contact", "")))
        self.limit.setText(str(outlet.headline_limit or ""))
        self.byline.setCurrentIndex(max(0, self.byline.findData(outlet.byline_style)))
        self.offset.setText(outlet.offset)
        self.page_spacing.setCurrentIndex(max(0, self.page_spacing.findData(outlet.spacing)))
        self.signatures.setCurrentIndex(max(0, self.signatures.findData(str(len(outlet.signing_roles)))))
        self.file_name.setText(outlet.file_name)
        for name, box in self.required.items():
            box.setChecked(name in outlet.required)
        self.opening.setChecked(outlet.sourced_opening)
        self.targets.setText(", ".join(outlet.targets))
        self._texts = {(one.language, one.purpose): one.text for one in outlet.disclaimers if one.in_use}
        self._show_wordings()
        self._shown = self.settings(), self.wordings()

    @property
    def changed(self) -> bool:
        """Whether a field says something else than what is saved."""
        return (self.settings(), self.wordings()) != self._shown

    def field_of(self, fault: OutletFault) -> QWidget | None:
        """The field that a fault is about; the wordings of its purpose are shown then."""
        found = _WORDING.fullmatch(fault.file)
        if found is None or fault.place in {"approved_by", "approved_at"} or fault.key == "outlet.bad-date":
            return {
                "name": self.name, "publisher.url": self.url, "article.headline_limit": self.limit,
                "article.offset": self.offset, "files.name": self.file_name, "files.targets": self.targets,
                "approved_by": self.approved_by, "approved_at": self.approved_at,
            }.get(fault.place)  # fmt: skip
        self.purpose.setCurrentIndex(max(0, self.purpose.findData(found["purpose"] or PURPOSES[0])))
        return self.disclaimers.get(found["language"])

    def settings(self) -> dict[str, Any]:
        """The profile as ``outlet.toml`` holds it; what the form does not show is kept."""
        old = self._outlet
        settings = {
            key: dict(value) if hasattr(value, "items") else value for key, value in (old.settings if old else {}).items()
        }
        settings["name"] = " ".join(self.name.text().split())
        publisher = {"name": self.publisher.text(), "url": self.url.text(), "contact": self.contact.text()}
        settings["publisher"] = {name: value.strip() for name, value in publisher.items() if value.strip()}
        article = settings.setdefault("article", {})
        article["required"] = [name for name, box in self.required.items() if box.isChecked()]
        article["byline"] = self.byline.currentData()
        article["offset"] = self.offset.text().strip()
        article["sourced_opening"] = self.opening.isChecked()
        article.pop("headline_limit", None)
        if self.limit.text():
            article["headline_limit"] = int(self.limit.text())
        settings.setdefault("page", {})["spacing"] = self.page_spacing.currentData()
        files = settings.setdefault("files", {})
        files["name"] = self.file_name.text().strip()
        files["targets"] = [one for part in self.targets.text().split(",") if (one := part.strip())]
        settings["workflow"] = {"signatures": int(self.signatures.currentData())}
        return settings

    def wordings(self) -> dict[tuple[str, str], str]:
        """The disclaimers by language and purpose."""
        self._keep()
        return dict(self._texts)

    def approval(self) -> tuple[str, str, str]:
        """Who approved what was changed, on which day, and where it is taken from."""
        by, at, source = (" ".join(one.text().split()) for one in (self.approved_by, self.approved_at, self.source))
        return by, at, source
