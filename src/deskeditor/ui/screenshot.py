"""A picture of the main window without a screen. Start reading at :func:`take_screenshot`.

Also what the guide's pictures and the demonstration are made with, so that they never go stale.
"""

import os
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from deskeditor.desk.desk import Desk
from deskeditor.ui.app import application, build_window
from deskeditor.ui.preferences import Preferences
from deskeditor.ui.window import MainWindow

WAIT_S = 90.0
"""The longest the picture waits for review, dictionaries and preview."""


def take_screenshot(
    desk: Desk,
    draft: int | None,
    path: Path,
    language: str = "en",
    *,
    theme: str = "light",
    size: tuple[int, int] = (1440, 900),
    prepare: Callable[[MainWindow], QWidget | None] | None = None,
) -> Path:
    """Write a PNG of the window on ``desk`` with ``draft`` open (None: its last); ``size`` in pixels. The desk stays open.

    ``prepare`` may press things first and name another widget (a dialog) to be taken. Raises OSError when it cannot be written.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        preferences = Preferences(Path(folder) / "window.ini")
        app = application()
        window = build_window(desk, language, preferences, theme)
        window.resize(*size)
        window.start(size)
        window.show()
        if draft is not None:
            window.binding.draft.open_draft(draft)
        settle(app, window)
        target = prepare(window) if prepare is not None else None
        settle(app, window)
        picture = (target or window).grab()
        if not picture.save(str(path), "PNG"):
            raise OSError(f"cannot write {path}")
        window.close()
        window.deleteLater()
        app.processEvents()
    return path


def settle(app: QApplication, window: MainWindow, longest: float = WAIT_S) -> None:
    """Let the window work until nothing is awaited any more; at most ``longest`` seconds."""
    end = time.monotonic() + longest
    quiet_since = time.monotonic()
    while time.monotonic() < end and time.monotonic() - quiet_since < 0.4:
        app.processEvents()
        window.desk.poll()
        if window.desk.busy:
            quiet_since = time.monotonic()
        time.sleep(0.005)
