"""Every text of the window is translated, compiled, and French typography is kept."""

import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from deskeditor.resources import resource

TRANSLATIONS = resource("translations")


def _messages(path: Path) -> list[ET.Element]:
    return list(ET.parse(path).getroot().iter("message"))  # noqa: S314 - our own file


def _texts(message: ET.Element) -> list[str]:
    translation = message.find("translation")
    assert translation is not None
    forms = [form.text or "" for form in translation.iter("numerusform")]
    return forms or [translation.text or ""]


@pytest.mark.parametrize("path", sorted(TRANSLATIONS.glob("*.ts")), ids=lambda path: path.stem)
def test_no_text_is_unfinished(path: Path) -> None:
    for message in _messages(path):
        translation = message.find("translation")
        assert translation is not None
        assert translation.get("type") != "unfinished", message.findtext("source")
        assert all(_texts(message)), message.findtext("source")


def test_slots_are_the_same_in_both_languages() -> None:
    slots = re.compile(r"\{\w+\}|%n")
    for message in _messages(TRANSLATIONS / "deskeditor_fr.ts"):
        wanted = sorted(slots.findall(message.findtext("source") or ""))
        for text in _texts(message):
            assert sorted(slots.findall(text)) == wanted, text


def test_french_is_written_as_french() -> None:
    for message in _messages(TRANSLATIONS / "deskeditor_fr.ts"):
        for text in _texts(message):
            assert "'" not in text, text
            assert not re.search(r"(?<![\u00a0\u202f\d:/]):(?!//|\d)|[^\u00a0\u202f][;?!»]|«[^\u00a0\u202f]", text), text


@pytest.mark.parametrize("language", ["fr", "en"])
def test_what_is_compiled_is_what_is_written(language: str, app: QApplication) -> None:
    translator = QTranslator()
    assert translator.load(f"deskeditor_{language}", str(TRANSLATIONS))
    for context in ET.parse(TRANSLATIONS / f"deskeditor_{language}.ts").getroot().iter("context"):  # noqa: S314 - our own file
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            source = message.findtext("source") or ""
            count = 5 if message.get("numerus") else -1
            assert translator.translate(name, source, None, count) == _texts(message)[-1], source


def test_the_window_says_everything_that_is_in_the_catalogue(root: Path) -> None:
    """A text in the code that lupdate would add is missing from the catalogue: packaging/translations.py was not run."""
    known = {message.findtext("source") for message in _messages(TRANSLATIONS / "deskeditor_fr.ts")}
    said = re.compile(r"""(?:self\.tr\(|translate\(\s*"\w+",\s*)\s*"((?:[^"\\\n]|\\.)*)"[,)]""")
    for path in (root / "src" / "deskeditor" / "ui").rglob("*.py"):
        for text in said.findall(path.read_text(encoding="utf-8")):
            assert text in known, f"{path.name}: {text}"
