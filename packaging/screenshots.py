"""The pictures of the documents, taken from the real window so that they never go stale: ``packaging/screenshots.py [DIR]``.

Start reading at :data:`PICTURES`. Needs no display. Every picture opens the sample desk in the language and theme it names.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from deskeditor.desk.desk import Desk
from deskeditor.desk.samples import fill_with_samples
from deskeditor.findings import Person
from deskeditor.ui.dialogs.export import ExportDialog
from deskeditor.ui.screenshot import take_screenshot
from deskeditor.ui.window import MainWindow

DEFAULT = Path(__file__).resolve().parent.parent / "docs" / "images"
SIZE = (1440, 900)


def finding(number: int) -> Callable[[MainWindow], QWidget | None]:
    """Take the finding of that number in hand, as F8 does."""

    def press(window: MainWindow) -> None:
        for _ in range(number):
            window.actions_by_id["review.next"].trigger()

    return press


def export_dialog(window: MainWindow) -> QWidget | None:
    """Open the export dialog and show that."""
    window.actions_by_id["draft.export"].trigger()
    return window.findChild(ExportDialog)


PICTURES: dict[str, tuple[str, str, Callable[[MainWindow], QWidget | None]]] = {
    "window-light": ("en", "light", finding(5)),
    "window-dark": ("en", "dark", finding(5)),
    "fenetre": ("fr", "light", finding(5)),
    "export-dialog": ("en", "light", export_dialog),
}
"""Each picture's name: the window's language, its theme, and what is pressed before it is taken."""


def take(name: str, path: Path) -> None:
    """Take one picture of a new desk filled with the samples."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    language, theme, prepare = PICTURES[name]
    with tempfile.TemporaryDirectory() as place:
        desk = Desk.open(Path(place) / "newsroom.desk", Person("Odile Renard", "OR", "copy editor"), language)
        try:
            first = fill_with_samples(desk)[0]
            take_screenshot(desk, first, path, language, theme=theme, size=SIZE, prepare=prepare)
        finally:
            desk.close()


def main(folder: Path) -> int:
    """Take every picture, each in a process of its own: a program speaks one language from its start to its end."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in PICTURES:
        path = folder / f"{name}.png"
        somebody = {**os.environ, "HOME": "/srv/odile"}
        subprocess.run([sys.executable, __file__, "--one", name, str(path)], check=True, env=somebody)
        print(f"» {path}", flush=True)
    return 0


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        take(sys.argv[2], Path(sys.argv[3]))
        sys.exit(0)
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else DEFAULT))
