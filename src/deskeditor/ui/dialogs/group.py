"""GroupDialog: one ruling on every finding of a kind, each shown before it is made. Start reading at :class:`GroupDialog`."""

import re
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QListWidget, QListWidgetItem, QWidget

from deskeditor.desk.choices import Choice
from deskeditor.findings import Finding, Severity
from deskeditor.ui.dialogs.sheet import Sheet, text_box
from deskeditor.ui.findings.model import excerpt
from deskeditor.ui.wording import beside, choice_name

CONTEXT = 40
_LINES = re.compile(r"\n+")


class GroupDialog(Sheet):
    """``decided`` carries the findings that stay ticked, the Choice, its reason and its note."""

    decided = Signal(list, object, str, str)

    def __init__(
        self,
        title: str,
        findings: Sequence[Finding],
        fixable: Sequence[Finding],
        texts: dict[str, str],
        reasons: Sequence[tuple[str, str]],
        parent: QWidget,
    ) -> None:
        super().__init__(self.tr("Rule on all like this"), parent, width=680)
        self._findings, self._fixable, self._texts = tuple(findings), frozenset(fixable), texts
        self.add_text(title, "strong")
        self.choice = QComboBox(self)
        for choice in self._choices():
            self.choice.addItem(choice_name(choice), choice)
        self.reason = QComboBox(self)
        for code, name in reasons:
            self.reason.addItem(name, code)
        self.note = text_box(self, self.tr("Note"), self.tr("What a colleague should know, in a sentence"), 56)
        form = self.form()
        form.addRow(self.tr("Ruling"), self.choice)
        form.addRow(self.tr("Reason"), self.reason)
        form.addRow(self.tr("Note"), self.note)
        self.choice.setAccessibleName(self.tr("Ruling"))
        self.reason.setAccessibleName(self.tr("Reason"))
        self._form = form
        self.list = self._list()
        self.body.addWidget(self.list, 1)
        self.count = self.add_text("", "small")
        self.add_cancel()
        self.ok = self.add_button(self.tr("Rule"), primary=True)
        self.ok.clicked.connect(self._decide)
        self.choice.currentIndexChanged.connect(self._fill)
        self.list.itemChanged.connect(lambda _: self._told())
        self._fill()

    def _list(self) -> QListWidget:
        made = QListWidget(self)
        made.setObjectName("list")
        made.setAccessibleName(self.tr("What it is done to"))
        made.setMinimumHeight(240)
        made.setWordWrap(True)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return made

    def _choices(self) -> tuple[Choice, ...]:
        """An error is never ignored, and nothing is fixed unseen inside a quotation but spaces."""
        grave = any(one.severity is Severity.ERROR for one in self._findings)
        return (*((Choice.FIX,) if self._fixable else ()), Choice.LEAVE, *(() if grave else (Choice.IGNORE,)))

    def _chosen(self) -> Choice:
        return Choice(self.choice.currentData())

    def _fill(self) -> None:
        choice = self._chosen()
        self._form.setRowVisible(self.reason, choice is Choice.LEAVE)
        self._form.setRowVisible(self.note, choice is not Choice.FIX)
        self.list.blockSignals(True)
        self.list.clear()
        for finding in self._findings:
            free = choice is not Choice.FIX or finding in self._fixable
            item = QListWidgetItem(self._line(finding, choice) if free else self._one_by_one(finding))
            item.setData(Qt.ItemDataRole.UserRole, finding)
            item.setCheckState(Qt.CheckState.Checked if free else Qt.CheckState.Unchecked)
            if not free:
                item.setFlags(Qt.ItemFlag.NoItemFlags)
            self.list.addItem(item)
        self.list.blockSignals(False)
        self._told()

    def _line(self, finding: Finding, choice: Choice) -> str:
        """A finding's words in their surroundings; of a fix, what will stand there."""
        if choice is not Choice.FIX or not finding.fixes:
            return excerpt(finding, self._texts)
        fix = finding.fixes[0]
        text = self._texts.get(finding.field, "")
        before, after = beside(text, fix.span.start, fix.span.end, CONTEXT)
        parts = (before, fix.span.of(text), fix.replacement, after)
        shown = dict(zip(("before", "removed", "inserted", "after"), (_LINES.sub(" ", one) for one in parts), strict=True))
        return self.tr("…{before}[{removed} → {inserted}]{after}…").format(**shown)

    def _one_by_one(self, finding: Finding) -> str:
        words = excerpt(finding, self._texts)
        return self.tr("{words} (inside a quotation, or without a suggestion: one by one)").format(words=words)

    def _ticked(self) -> list[Finding]:
        items = [self.list.item(row) for row in range(self.list.count())]
        return [item.data(Qt.ItemDataRole.UserRole) for item in items if item.checkState() is Qt.CheckState.Checked]

    def _told(self) -> None:
        ticked = self._ticked()
        self.count.setText(self.tr("%n findings, one step to undo", "", len(ticked)))
        self.ok.setEnabled(bool(ticked))

    def _decide(self) -> None:
        choice, note = self._chosen(), self.note.toPlainText().strip()
        self.decided.emit(self._ticked(), choice, str(self.reason.currentData()) if choice is Choice.LEAVE else "", note)
        self.accept()
