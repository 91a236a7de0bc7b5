"""docs/guide/<language>/shortcuts.md, written from the table of actions. Start reading at :func:`page`.

python packaging/guide_page.py            # writes the page in both languages of the window
"""

import os
import subprocess
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QTranslator

from deskeditor.desk.choices import KEYS
from deskeditor.findings import Messages
from deskeditor.resources import resource
from deskeditor.ui.actions import action_table, menu_titles, plain
from deskeditor.ui.wording import choice_name

ROOT = Path(__file__).resolve().parent.parent
GUIDE = ROOT / "docs" / "guide"
translate = QCoreApplication.translate


def page() -> str:
    """The page in the language that is installed in the application."""
    heading = translate("GuidePage", "Keyboard")
    lines = [f"# {heading}", ""]
    lines += [translate("GuidePage", "Every action has a place in a menu, and can be searched with **Ctrl+K**."), ""]
    lines += [translate("GuidePage", "Every key can be changed: *Help → Keyboard…* (**Ctrl+F1**)."), ""]
    for name, title in menu_titles().items():
        lines += _table(
            plain(title),
            [(plain(one.text), one.keys) for one in action_table() if one.menu == name and one.text and one.keys],
        )
    keys = [(plain(choice_name(choice)), (key,)) for choice, key in KEYS.items()]
    return "\n".join([*lines, *_table(translate("GuidePage", "While the list of findings has the focus"), keys)]).rstrip() + "\n"


def _table(title: str, rows: list[tuple[str, tuple[str, ...]]]) -> list[str]:
    action, key_column = translate("GuidePage", "Action"), translate("GuidePage", "Key")
    head = f"| {action} | {key_column} |"
    shift = translate("GuidePage", "Shift")  # as the keyboards and the window of that language name it
    body = [f"| {text} | {', '.join(f'**{key}**' for key in keys).replace('Shift', shift)} |" for text, keys in rows]
    return [f"## {title}", "", head, "|---|---|", *body, ""]


def page_in(language: str) -> str:
    """The page in a language of the window, whatever the application speaks."""
    app = QCoreApplication.instance() or QCoreApplication([])
    translator = QTranslator()
    translator.load(f"deskeditor_{language}", str(resource("translations")))
    app.installTranslator(translator)
    try:
        return page()
    finally:
        app.removeTranslator(translator)


def main() -> int:
    """Write both, each in a process of its own."""
    for language in Messages.available():
        done = subprocess.run([sys.executable, __file__, language], capture_output=True, text=True, check=True)
        (GUIDE / language / "shortcuts.md").write_text(done.stdout, encoding="utf-8")
    return 0


if __name__ == "__main__":
    if len(sys.argv) > 1:
        sys.stdout.write(page_in(sys.argv[1]))
        sys.exit(0)
    sys.exit(main())
