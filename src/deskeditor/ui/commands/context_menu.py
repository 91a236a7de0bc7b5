"""The menu of the right mouse button over the text: what may be done here. Start reading at :class:`ContextMenu`."""

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtWidgets import QMenu

from deskeditor.desk.choices import FIXES_SHOWN, KEYS, Choice, choices_of
from deskeditor.findings import Finding
from deskeditor.ui.commands.review import ReviewCommands
from deskeditor.ui.menus import open_at
from deskeditor.ui.parts import Parts
from deskeditor.ui.wording import choice_name

PATIENCE_MS = 400
"""The longest a menu waits for the suggestions of its word, which are there in a tenth of that. None comes into an open one: what
is about to be clicked must not move away."""


class ContextMenu(QObject):
    """Built anew each time."""

    def __init__(self, window: Parts, review: ReviewCommands) -> None:
        super().__init__(window)
        self._window = window
        self._review = review
        self._finding: Finding | None = None
        self._at = QPoint()
        self._patience = QTimer(self, interval=PATIENCE_MS, singleShot=True)
        self._patience.timeout.connect(self._open)
        window.card.fixes_came.connect(self._fixes_came)
        for field in window.story.fields():
            field.menu_asked.connect(self.show)

    def show(self, field: str, offset: int, at: QPoint) -> None:
        """Show the menu for a place of a field, as soon as it is known what its word might be."""
        work = self._window.workspace
        work.typing = None
        self._finding, self._at = work.finding_at(field, offset), at
        if self._finding is not None:
            work.take(self._finding)
        if self._finding is not None and self._window.card.awaits_fixes:
            self._patience.start()
        else:
            self._open()

    def _fixes_came(self) -> None:
        if self._patience.isActive() and self._window.card.finding == self._finding:
            self._open()

    def _open(self) -> None:
        self._patience.stop()
        menu = QMenu(self._window)
        if self._finding is not None:
            self._add_finding(menu, self._finding)
        for name in ("edit.undo", "edit.redo", "", "edit.cut", "edit.copy", "edit.paste", "edit.paste-plain", "", "edit.find"):
            if name:
                menu.addAction(self._window.actions_by_id[name])
            else:
                menu.addSeparator()
        open_at(menu, self._at)

    def _add_finding(self, menu: QMenu, finding: Finding) -> None:
        title = menu.addAction(self._window.messages.message(finding))
        title.setEnabled(False)
        card = self._window.card
        fixes = card.fixes if card.finding == finding else finding.fixes
        for fix in fixes[:FIXES_SHOWN]:
            shown = fix.replacement.strip() or self.tr("(delete)")
            menu.addAction(shown.replace("&", "&&")).triggered.connect(lambda _=False, fix=fix: self._review.apply(fix))
        if fixes:
            menu.addSeparator()
        for choice in choices_of(finding):
            if choice is Choice.FIX and fixes:
                continue
            entry = menu.addAction(f"{choice_name(choice)}\t{KEYS[choice]}")
            entry.triggered.connect(lambda _=False, choice=choice: self._review.choose(choice))
        menu.addSeparator()
