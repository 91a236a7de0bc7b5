"""Commands about packs of rules: tried on the desk’s drafts, then taken up. Start reading at :meth:`RuleCommands.try_pack`."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject

from deskeditor.desk.pack_trial import Trial, TrialHit, ask_trial, take_up
from deskeditor.outlets import load_outlet
from deskeditor.store.problem import DeskProblem
from deskeditor.ui.binding import Binding
from deskeditor.ui.dialogs.files import ask_file
from deskeditor.ui.dialogs.pack_trial import PackTrialDialog
from deskeditor.ui.parts import Parts


class RuleCommands(QObject):
    """House rules, before they go live."""

    def __init__(self, window: Parts, binding: Binding, renew: Callable[[], None]) -> None:
        super().__init__(window)
        self._window = window
        self._binding = binding
        self._renew = renew

    def table(self) -> dict[str, Callable[[], object]]:
        """The actions."""
        return {"desk.try-rules": self.ask_pack}

    def ask_pack(self) -> None:
        """Choose the pack."""
        kinds = [self.tr("House rules (*.toml)")]
        ask_file(self._window, self.tr("Try house rules on my drafts"), kinds, lambda name: self.try_pack(Path(name)))

    def try_pack(self, pack: Path) -> None:
        """Show what a pack would mark in every draft."""
        window, session = self._window, self._window.workspace.session
        outlet = load_outlet(window.workspace.outlet())
        if session is not None:
            with suppress(DeskProblem):  # a draft that cannot be saved says so itself, and is tried as it was
                session.save()
        dialog = PackTrialDialog(pack, outlet.name, window.messages, window)
        dialog.place_asked.connect(self._show)
        dialog.wanted.connect(lambda: self._take_up(pack, outlet.id))
        dialog.open()

        def heard(trial: Trial) -> bool:
            if dialog.going:
                dialog.show_trial(trial)
            return dialog.going

        ask_trial(window.desk, pack, heard)

    def _show(self, hit: TrialHit) -> None:
        """The draft at the place; the trial stays open."""
        if self._binding.draft.open_draft(hit.draft) and hit.finding.span is not None:
            self._window.story.body.show_place(hit.finding.span.start, hit.finding.span.end)

    def _take_up(self, pack: Path, outlet: str) -> None:
        try:
            path = take_up(pack, outlet)
        except (OSError, UnicodeDecodeError) as problem:
            self._window.banner.say(str(problem), grave=True)
            return
        self._renew()
        self._window.banner.say(self.tr("The rules are in force: {path}").format(path=path))
