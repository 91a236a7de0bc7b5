"""Commands of the View menu. Start reading at :meth:`ViewCommands.table`."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from deskeditor.ui.binding import Binding
from deskeditor.ui.parts import Parts
from deskeditor.ui.side.panel import VIEWS
from deskeditor.ui.story import COLUMN
from deskeditor.ui.theme import load_theme
from deskeditor.ui.workspace import MODES

STEP = 1.1


class ViewCommands(QObject):
    """How the window looks."""

    def __init__(self, window: Parts, binding: Binding) -> None:
        super().__init__(window)
        self._window = window
        self._binding = binding
        self._before_focus: dict[str, bool] = {}

    def table(self) -> dict[str, Callable[[], object]]:
        """The actions of this menu."""
        made: dict[str, Callable[[], object]] = {}
        for mode in MODES:
            made[f"view.{mode}"] = partial(self.mode, mode)
        for name in VIEWS:
            made[f"view.{name}"] = partial(self.side, name)
        for name in ("drafts", "side", "findings"):
            made[f"view.fold-{name}"] = partial(self.fold, name)
        return made | {
            "view.focus": self.focus,
            "view.larger": lambda: self.scale_text(STEP),
            "view.smaller": lambda: self.scale_text(1 / STEP),
            "view.normal": lambda: self.scale_text(0),
            "view.theme": self.other_theme,
        }

    def mode(self, mode: str) -> None:
        """Review, sourcing or read; the sourcing key pressed again leads back to the review."""
        work = self._window.workspace
        work.set_mode("review" if mode == work.mode else mode)
        self._window.actions_by_id[f"view.{work.mode}"].setChecked(True)

    def side(self, name: str) -> None:
        """Bring up a view beside the text, unfolding it."""
        action = self._window.actions_by_id["view.fold-side"]
        if action.isChecked():
            action.setChecked(False)
            self.fold("side")
        self._window.side.show_view(name)

    def fold(self, name: str) -> None:
        """Fold or unfold a panel, as its action says."""
        self._window.panels.fold(name, folded=self._window.actions_by_id[f"view.fold-{name}"].isChecked())

    def focus(self) -> None:
        """Only the text; the panels come back as they were."""
        on = self._window.actions_by_id["view.focus"].isChecked()
        for name in ("drafts", "side", "findings"):
            action = self._window.actions_by_id[f"view.fold-{name}"]
            if on:
                self._before_focus[name] = action.isChecked()
            action.setChecked(on or self._before_focus.get(name, False))
            self.fold(name)
        self._window.tool_bar.setVisible(not on)
        if on:
            self._window.story.body.setFocus()

    def scale_text(self, factor: float) -> None:
        """The article's type larger, smaller, or as it was (0)."""
        preferences = self._window.preferences
        preferences.set("article-scale", preferences.article_scale * factor if factor else 1.0)
        self.apply_theme()

    def other_theme(self) -> None:
        """Dark when it is light, light when it is dark."""
        self._window.preferences.set("theme", "light" if self._window.theme.dark else "dark")
        self.apply_theme()

    def apply_theme(self) -> None:
        """Show the window with the theme and sizes the preferences name."""
        window, preferences = self._window, self._window.preferences
        theme = load_theme(
            preferences.text("theme", "system"), preferences.scale, preferences.article_scale, preferences.text("article-family")
        )
        window.theme = theme
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.setPalette(theme.palette())
            app.setFont(theme.sans())
            app.setStyleSheet(theme.stylesheet())
        window.marks.theme = theme
        window.story.column = round(preferences.number("column", COLUMN))
        self._binding.findings.feed.theme = theme
        for panel in (window.drafts, window.story, window.side, window.findings, window.card, window.status):
            panel.set_theme(theme)
        window.story.repaint_marks()
