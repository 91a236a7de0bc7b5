"""The application: one QApplication, one Desk, one window. Start reading at :func:`run`.

State is one ``Desk``, built here and passed down.
"""

import gc
import os
import sys
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication, QMessageBox, QStyleFactory

from deskeditor.desk.desk import Desk
from deskeditor.desk.where import default_desk, default_person
from deskeditor.findings import Messages, Person
from deskeditor.resources import resource
from deskeditor.store.problem import DeskProblem
from deskeditor.ui.preferences import Preferences
from deskeditor.ui.theme import Theme, load_theme
from deskeditor.ui.window import MainWindow

NO_DISPLAY = 3
"""What :func:`run` returns where there is no screen."""


def has_display() -> bool:
    """Whether a window can be shown; asked before Qt is, which would abort with a misleading text."""
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def application(argv: list[str] | None = None) -> QApplication:
    """The one QApplication, its name and style set."""
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication(argv or ["deskeditor"])
    app.setApplicationName("deskeditor")
    app.setApplicationDisplayName("Desk Editor")
    app.setDesktopFileName("deskeditor")
    style = QStyleFactory.create("Fusion")
    if style is not None:
        app.setStyle(style)
    return app


def window_language(wanted: str, preferences: Preferences) -> str:
    """The language of the window: what was asked for, else what was chosen, else the system's, else English."""
    for code in (wanted, preferences.text("language"), QLocale.system().name()[:2]):
        if code in Messages.available():
            return code
    return "en"


def translate_into(app: QApplication, language: str) -> None:
    """Load the window's texts and Qt's own in ``language``, and write numbers and dates as it does."""
    QLocale.setDefault(QLocale(language) if language != QLocale.system().name()[:2] else QLocale.system())
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.deleteLater()
    places = (
        (f"deskeditor_{language}", str(resource("translations"))),
        (f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
    )
    for name, folder in places:
        translator = QTranslator(app)
        if translator.load(name, folder):
            app.installTranslator(translator)


def theme_of(preferences: Preferences, name: str = "") -> Theme:
    """The theme the preferences ask for, or the one of that name."""
    chosen = name or preferences.text("theme", "system")
    return load_theme(chosen, preferences.scale, preferences.article_scale, preferences.text("article-family"))


def dress(app: QApplication, theme: Theme) -> None:
    """Palette, font and style sheet."""
    app.setPalette(theme.palette())
    app.setFont(theme.sans())
    if app.styleSheet() != theme.stylesheet():  # every widget is dressed anew by the same sheet too
        app.setStyleSheet(theme.stylesheet())


def build_window(desk: Desk, language: str, preferences: Preferences, theme_name: str = "") -> MainWindow:
    """The window on a desk, not yet shown."""
    desk.worker.start()  # its dictionaries load while the window is built
    app = application()
    translate_into(app, language)
    theme = theme_of(preferences, theme_name)
    dress(app, theme)
    return MainWindow(desk, Messages.load(language), theme, preferences)


def run(desk_path: Path | None = None, ui_language: str = "", theme: str = "", preferences: Preferences | None = None) -> int:
    """Open the window and stay until it is closed. Returns an exit status; NO_DISPLAY where there is no screen."""
    if not has_display():
        sys.stderr.write(
            "deskeditor: there is no screen to open a window on; try `deskeditor demo` or `deskeditor check FILE`.\n"
        )
        return NO_DISPLAY
    app = application()
    preferences = preferences or Preferences()
    language = window_language(ui_language, preferences)
    path: Path | None = desk_path or default_desk()
    status = 0
    while path is not None:
        status, path = _one_desk(app, path, language, preferences, theme)
    return status


def _one_desk(app: QApplication, path: Path, language: str, preferences: Preferences, theme: str) -> tuple[int, Path | None]:
    """One window on one desk; the path of the desk to open next, if the editor asked for another."""
    try:
        desk = Desk.open(path, person_of(preferences), language)
    except DeskProblem as problem:
        text = f"{problem.text(language)} {problem.advice(language)}".strip()
        sys.stderr.write(f"deskeditor: {text}\n")
        dress(app, theme_of(preferences, theme))
        QMessageBox(QMessageBox.Icon.Warning, "Desk Editor", text).exec()
        return 2, None
    following: list[Path] = []
    try:
        desk.worker.start()  # it loads while the samples are read and the window is built
        preferences.remember_desk(path)
        first_start(desk)
        window = build_window(desk, language, preferences, theme)

        def another(name: str) -> None:
            following.append(Path(name))
            window.close()

        window.desk_asked.connect(another)
        window.start()
        window.show()
        spare_collector()
        status = app.exec()
        window.deleteLater()
    finally:
        desk.close()
    return status, following[0] if following else None


def spare_collector() -> None:
    """What is loaded now stays while the window is open: the garbage collector leaves it alone, and comes seldom.

    Left to itself it walks all of it again while the editor types: a poll that takes in a long review then waits 60 to 125 ms
    instead of 10.
    """
    gc.freeze()
    gc.set_threshold(20_000, 50, 1000)


def first_start(desk: Desk) -> None:
    """An empty, new desk gets the samples, once."""
    if desk.read_only or desk.setting("greeted") or desk.drafts.count():
        return
    from deskeditor.desk.samples import fill_with_samples

    fill_with_samples(desk)
    desk.remember("greeted", "yes")


def person_of(preferences: Preferences) -> Person:
    """Who sits here: as chosen in the window, else the computer's user."""
    name = preferences.text("person/name")
    return Person(name, preferences.text("person/initials"), preferences.text("person/role")) if name else default_person()
