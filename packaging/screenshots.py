"""The pictures of the documents, taken from the real window so that they never go stale: ``packaging/screenshots.py [NAME…]``.

Start reading at :data:`PICTURES`. Needs no display. Every picture opens the sample desk in the language and theme it names.
"""

import json
import os
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from deskeditor.desk.desk import Desk
from deskeditor.desk.samples import fill_with_samples
from deskeditor.findings import Person
from deskeditor.ui.dialogs.settings import SettingsDialog
from deskeditor.ui.screenshot import settle, take_screenshot
from deskeditor.ui.theme import Theme, load_theme
from deskeditor.ui.window import MainWindow

DOCS = Path(__file__).resolve().parent.parent / "docs"
Prepare = Callable[[MainWindow], QWidget | None]
ORIGINAL = """\
The port of Valmer adopts a flood plan

The council of the port of Valmer adopted a flood protection plan on Tuesday, according to a statement. It provides for
four dykes, a retention basin and a new pumping station at the entrance of the old dock.

“We cannot wait for the next storm before we act,” said the president of the port, Odile Marchetti. “Work must begin
before winter, and we now have the means to pay for it,” she added.

Nearly 40% of the shops on the quay have closed since the last flood. The port is the oldest on the coast and employs
3,400 people.

The works will take 12,000 cubic metres of concrete, twice the project presented at the Karlvik coastal summit in 2019.
"""
"""Our own writing: what the first sample might have been translated from."""


def finding(number: int) -> Prepare:
    """Take the finding of that number in hand, as F8 does."""

    def press(window: MainWindow) -> None:
        for _ in range(number):
            window.actions_by_id["review.next"].trigger()

    return press


def action(name: str, number: int = 5) -> Prepare:
    """Trigger an action with a finding in hand, and show the dialog that opens, if one does."""

    def press(window: MainWindow) -> QWidget | None:
        finding(number)(window)
        window.actions_by_id[name].trigger()
        QApplication.processEvents()
        return next((one for one in reversed(window.findChildren(QDialog)) if one.isVisible()), None)

    return press


def settings(page: str) -> Prepare:
    """Open a page of the settings."""

    def press(window: MainWindow) -> QWidget | None:
        window.actions_by_id["desk.settings"].trigger()
        dialog = window.findChild(SettingsDialog)
        if dialog is not None:
            dialog.show_page(page)
        return dialog

    return press


def parity(window: MainWindow) -> QWidget | None:
    """Open the draft beside its source."""
    session = window.workspace.session
    if session is not None:
        window.workspace.do(lambda one: one.set_source_text(re.sub(r"(?<!\n)\n(?!\n)", " ", ORIGINAL), "", "en"))
        app = QApplication.instance()
        end = time.monotonic() + 20
        while isinstance(app, QApplication) and session.parity is None and time.monotonic() < end:
            settle(app, window)
    return action("view.compare", 0)(window)


@dataclass(frozen=True, slots=True)
class Picture:
    """What is pressed before it is taken, in which theme and size (pixels); ``languages`` of the window."""

    place: str
    prepare: Prepare
    theme: str = "light"
    size: tuple[int, int] = (1280, 800)
    languages: tuple[str, ...] = ("en", "fr")


PICTURES = {
    "window-light": Picture("images/window-light.png", finding(5), size=(1440, 900), languages=("en",)),
    "window-dark": Picture("images/window-dark.png", finding(5), "dark", size=(1440, 900), languages=("en",)),
    "export-dialog": Picture("images/export-dialog.png", action("draft.export"), languages=("en",)),
    "window": Picture("guide/images/{language}/window.png", finding(5)),
    "sourcing": Picture("guide/images/{language}/sourcing.png", action("view.sourcing")),
    "source": Picture("guide/images/{language}/source.png", action("review.source")),
    "parity": Picture("guide/images/{language}/parity.png", parity),
    "rules": Picture("guide/images/{language}/rules.png", settings("rules")),
    "outlets": Picture("guide/images/{language}/outlets.png", settings("outlets")),
    "export": Picture("guide/images/{language}/export.png", action("draft.export")),
}
"""Every picture by its name."""
NO_DITHER = Qt.ImageConversionFlag.ThresholdDither | Qt.ImageConversionFlag.AvoidDither
SCREEN = {"name": "desk", "x": 0, "y": 0, "width": 1600, "height": 1000, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
"""What dialogs keep within: Qt's own, without a display, is 800 pixels wide, and cuts them."""
ROLES = {"fr": "secrétaire de rédaction"}


def take(name: str, language: str) -> None:
    """Take one picture of a new desk filled with the samples, in a palette of 256 colours: a third of the size."""
    picture = PICTURES[name]
    path = DOCS / picture.place.format(language=language)
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place:
        screen = Path(place) / "screen.json"
        screen.write_text(json.dumps({"screens": [SCREEN]}), encoding="utf-8")
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={screen}"
        os.environ["DESKEDITOR_CONFIG"] = place
        person = Person("Odile Renard", "OR", ROLES.get(language, "copy editor"))
        desk = Desk.open(Path(place) / "newsroom.desk", person, language)
        try:
            first = fill_with_samples(desk)[0]
            take_screenshot(desk, first, path, language, theme=picture.theme, size=picture.size, prepare=picture.prepare)
        finally:
            desk.close()
    lighten(path, load_theme(picture.theme))
    print(f"» {path.relative_to(DOCS.parent)} ({path.stat().st_size // 1024} kB)", flush=True)


def lighten(path: Path, theme: Theme) -> None:
    """Write a picture again in 256 colours, each other as the nearest of them: a quarter of the size.

    Those of the theme come first, however seldom they are: what tells a kind of finding must not be mistaken for another.
    """
    own = [*theme.colours.values(), *(one for mark in theme.marks.values() for one in mark.values())]
    kept = dict.fromkeys(QColor(one).rgb() for one in own)
    image = QImage(str(path)).convertToFormat(QImage.Format.Format_RGB32)
    kept |= dict.fromkeys(colour for colour, _ in Counter(memoryview(image.constBits()).cast("I")).most_common(256))
    image.convertToFormat(QImage.Format.Format_Indexed8, list(kept)[:256], NO_DITHER).save(str(path), "PNG", 0)


def main(names: list[str]) -> int:
    """Take the pictures named, or every one, each in a process of its own: a program speaks one language to its end."""
    for name in names or PICTURES:
        for language in PICTURES[name].languages:
            somebody = {**os.environ, "HOME": "/srv/odile"}
            subprocess.run([sys.executable, __file__, "--one", name, language], check=True, env=somebody)
    return 0


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        take(sys.argv[2], sys.argv[3])
        sys.exit(0)
    sys.exit(main(sys.argv[1:]))
