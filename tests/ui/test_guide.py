"""The guide: complete in both languages, current, and opened by F1 without a network."""

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest
from defusedxml.ElementTree import parse
from PySide6.QtWidgets import QApplication

from deskeditor.findings import Messages
from deskeditor.ui.actions import action_table
from deskeditor.ui.dialogs.guide import GuideDialog, chapters, guide_folder
from deskeditor.ui.window import MainWindow

GUIDE = Path(__file__).resolve().parents[2] / "docs" / "guide"
LANGUAGES = Messages.available()


def _generator() -> ModuleType:
    spec = importlib.util.spec_from_file_location("guide_page", GUIDE.parents[1] / "packaging" / "guide_page.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_keys_are_those_of_the_window(language: str, app: QApplication) -> None:
    """Where this fails: python packaging/guide_page.py."""
    written = (GUIDE / language / "shortcuts.md").read_text(encoding="utf-8")
    assert written == _generator().page_in(language)


def test_every_language_has_every_chapter() -> None:
    names = {language: [path.name for _, path in chapters(GUIDE / language)] for language in LANGUAGES}
    assert len(set(map(tuple, names.values()))) == 1
    for language in LANGUAGES:
        there = {path.name for path in (GUIDE / language).glob("*.md")} - {"README.md"}
        assert there == set(names[language])


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_picture_is_there_and_none_is_idle(language: str) -> None:
    shown = {
        (GUIDE / language / place).resolve()
        for path in (GUIDE / language).glob("*.md")
        for place in re.findall(r"!\[[^\]]+\]\(([^)]+)\)", path.read_text(encoding="utf-8"))
    }
    assert shown == set((GUIDE / "images" / language).glob("*.png"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_keys_a_page_names_are_the_actions_keys(language: str) -> None:
    """A page that says a key no action has sends its reader nowhere."""
    known = {key for entry in action_table() for key in entry.keys} | {"Alt+Up", "Alt+Down", "Alt+Haut", "Alt+Bas"}
    for path in (GUIDE / language).glob("*.md"):
        for key in re.findall(r"\*\*((?:Ctrl|Alt|Shift|Maj)\+[^*]+|F\d+)\*\*", path.read_text(encoding="utf-8")):
            key = key.replace("Maj", "Shift")
            assert key in known, f"{path.name}: {key}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_a_page_calls_a_button_is_written_on_it(language: str) -> None:
    """Names in italics that lead somewhere (a path of a menu, or dots at the end) are the window's own words."""
    tree = parse(GUIDE.parents[1] / "resources" / "translations" / "deskeditor_fr.ts")
    texts = [one.findtext("source" if language == "en" else "translation") or "" for one in tree.iter("message")]
    known = {_told(text.replace("&", "")) for text in texts}
    for path in (GUIDE / language).glob("*.md"):
        for name in re.findall(r"(?<!\*)\*([^*]+?)\*(?!\*)", path.read_text(encoding="utf-8")):
            if " → " in name or name.endswith("…"):
                assert [_told(one) for one in name.split(" → ") if _told(one) not in known] == [], f"{path.name}: {name}"


def _told(text: str) -> str:
    return " ".join(text.split()).rstrip("…")


def test_french_pages_are_set_as_french() -> None:
    for path in (GUIDE / "fr").glob("*.md"):
        text = re.sub(r"```.*?```|`[^`]*`|\*\*[^*]+\*\*", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
        assert not re.search(r"[^\W\d]'\w| [:;!?»]|« ", text), path.name


def test_f1_opens_it_and_the_search_finds_a_chapter(window: MainWindow) -> None:
    window.actions_by_id["help.guide"].trigger()
    dialog = window.findChild(GuideDialog)
    assert isinstance(dialog, GuideDialog)
    assert "five minutes" in dialog.page.toPlainText()
    dialog.search.setText("manifest hashes")
    assert "The release bundle" in dialog.page.toPlainText()
    dialog.search.setText("no such word anywhere")
    assert all(dialog.list.isRowHidden(row) for row in range(dialog.list.count()))


def test_a_language_without_a_guide_gets_the_english_one() -> None:
    assert guide_folder("xx") == guide_folder("en")
