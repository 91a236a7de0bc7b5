"""The presets of the desk in an export dialog, chosen, kept and forgotten. Start reading at :func:`offer_presets`."""

from typing import Protocol

from deskeditor.desk.desk import Desk
from deskeditor.desk.presets import Preset, forget_preset, keep_preset, presets
from deskeditor.ui.dialogs.export_target import ExportTarget


class Presettable(Protocol):
    """A dialog whose choice can be kept as a preset."""

    target: ExportTarget

    def preset(self, name: str) -> Preset:
        """What is chosen, as a preset."""
        ...


def offer_presets(dialog: Presettable, desk: Desk) -> None:
    """Show the presets of ``desk`` in a dialog, and keep or forget what is asked for there."""
    row = dialog.target.presets

    def keep(name: str) -> None:
        keep_preset(desk, dialog.preset(name))
        row.show_presets(presets(desk), name)

    def forget(name: str) -> None:
        forget_preset(desk, name)
        row.show_presets(presets(desk))

    row.show_presets(presets(desk))
    row.save_asked.connect(keep)
    row.forget_asked.connect(forget)
