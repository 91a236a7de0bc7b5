"""The menu of the right mouse button over the text: what may be done here. Start reading at :class:`ContextMenu`."""

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu

from deskeditor.desk.choices import KEYS, Choice, choices_of
from deskeditor.findings import Finding
from deskeditor.ui.commands.review import ReviewCommands
from deskeditor.ui.parts import Parts
from deskeditor.ui.wording import choice_name

FIXES_SHOWN = 6


class ContextMenu(QObject):
    """Built anew each time; suggestions that come a moment later are added on top while it is open."""

    def __init__(self, window: Parts, review: ReviewCommands) -> None:
        super().__init__(window)
        self._window = window
        self._review = review
        for field in window.story.fields():
            field.menu_asked.connect(self.show)

    def show(self, field: str, offset: int, at: QPoint) -> None:
        """Show the menu for a place of a field."""
        work = self._window.workspace
        work.typing = None
        finding = work.finding_at(field, offset)
        menu = QMenu(self._window)
        if finding is not None:
            work.take(finding)
            self._add_finding(menu, finding)
        for name in ("edit.undo", "edit.redo", "", "edit.cut", "edit.copy", "edit.paste", "edit.paste-plain", "", "edit.find"):
            if name:
                menu.addAction(self._window.actions_by_id[name])
            else:
                menu.addSeparator()
        menu.popup(at)

    def _add_finding(self, menu: QMenu, finding: Finding) -> None:
        title = menu.addAction(self._window.messages.message(finding))
        title.setEnabled(False)
        for fix in finding.fixes[:FIXES_SHOWN]:
            shown = fix.replacement.strip() or self.tr("(delete)")
            menu.addAction(shown.replace("&", "&&")).triggered.connect(lambda _=False, fix=fix: self._review.apply(fix))
        if finding.fixes:
            menu.addSeparator()
        for choice in choices_of(finding):
            if choice is Choice.FIX and finding.fixes:
                continue
            entry = menu.addAction(f"{choice_name(choice)}\t{KEYS[choice]}")
            entry.triggered.connect(lambda _=False, choice=choice: self._review.choose(choice))
        menu.addSeparator()
