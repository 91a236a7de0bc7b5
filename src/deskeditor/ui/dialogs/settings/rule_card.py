"""RuleCard: one thing that is looked for, read and tried on a text. Start reading at :class:`RuleCard`."""

import re

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from deskeditor.desk.house import Looked, found_by
from deskeditor.findings import Messages
from deskeditor.language import LanguagePack
from deskeditor.outlets import Outlet
from deskeditor.ui.dialogs.sheet import text_box
from deskeditor.ui.widgets import label

EXAMPLES = 4
PAUSE_MS = 250
SHOWN = 6
_PLURAL = re.compile(r"\{\w+\|[^{}]*?\|?([^{}|]*)\}")
_SLOT = re.compile(r"\{[^{}]+\}")
_MARK = re.compile(r"\[\[(.*?)\]\]")


def readable(message: str) -> str:
    """A message whose slots nothing fills yet; of two wordings by number, that of many."""
    return _SLOT.sub("…", _PLURAL.sub(r"\1", message))


class RuleCard(QWidget):
    """Message, reason, authority and examples; below, a box to try it in."""

    def __init__(self, packs: dict[str, LanguagePack], messages: Messages, parent: QWidget) -> None:
        super().__init__(parent)
        self._packs, self._messages = packs, messages
        self._rule: Looked | None = None
        self._outlet: Outlet | None = None
        self._language = ""
        self._title, self._code = label("", "strong", self, wrap=True), label("", "small", self)
        self._why, self._authority = label("", "", self, wrap=True), label("", "small", self, wrap=True)
        self._examples = label("", "", self, wrap=True)
        self.text: QPlainTextEdit = text_box(self, self.tr("Try it on a text"), self.tr("Try it on a text: write or paste here."))
        self.found = label("", "", self, wrap=True)
        self.found.setAccessibleName(self.tr("What it finds in the text"))
        self.text.setMaximumHeight(110)
        self._pause = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self.try_it)
        self.text.textChanged.connect(self._pause.start)
        inner = QWidget(self)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 6, 0)
        for part in (self._title, self._code, self._why, self._authority, self._examples):
            column.addWidget(part)
        column.addStretch(1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setAccessibleName(self.tr("The rule"))
        area.setWidget(inner)
        box = QVBoxLayout(self)
        box.setContentsMargins(8, 0, 0, 0)
        box.addWidget(area, 1)
        box.addWidget(self.text)
        box.addWidget(self.found)

    def show_rule(self, rule: Looked, outlet: Outlet, language: str) -> None:
        """Show a rule; a text being tried is tried on it."""
        self._rule, self._outlet, self._language = rule, outlet, language
        self._title.setText(readable(rule.message))
        self._code.setText(rule.code)
        self._why.setText(readable(rule.why))
        self._authority.setText(rule.authority)
        found = [_MARK.sub(r"▸\1◂", text) for text in rule.flags[:EXAMPLES]]
        lines = [self.tr("Found: {text}").format(text=text) for text in found]
        lines += [self.tr("Left alone: {text}").format(text=text) for text in rule.passes[:EXAMPLES]]
        self._examples.setText("\n".join(lines))
        self._examples.setVisible(bool(lines))
        self.try_it()

    def try_it(self) -> None:
        """What the rule finds in the text of the box."""
        text = self.text.toPlainText()
        if self._rule is None or self._outlet is None or not text.strip():
            self.found.setText("")
            return
        found = found_by(self._rule.code, text, self._language, self._outlet, self._packs)
        lines = []
        for one in found[:SHOWN]:
            words = one.span.of(text) if one.span is not None else ""
            lines.append(f"▸{words}◂  {self._messages.message(one)}" if words else self._messages.message(one))
        self.found.setText("\n".join(lines) if lines else self.tr("Nothing is found in this text."))
