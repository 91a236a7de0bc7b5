"""The data files are found from a checkout, an installed wheel and a frozen application."""

import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

import deskeditor.resources as places
from deskeditor.resources import resource, resources_root

SLOT = re.compile(r"\{(\w+)\}")


@pytest.fixture(autouse=True)
def _fresh_cache() -> Iterator[None]:
    resources_root.cache_clear()
    yield
    resources_root.cache_clear()


def _installed(folder: Path, monkeypatch: pytest.MonkeyPatch, resources_in: Path) -> None:
    module = folder / "deskeditor" / "resources.py"
    module.parent.mkdir(parents=True, exist_ok=True)
    module.touch()
    monkeypatch.setattr(places, "__file__", str(module))
    (resources_in / "languages").mkdir(parents=True)


def test_a_checkout(root: Path) -> None:
    assert resources_root() == root / "resources"


def test_a_wheel(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _installed(tmp_path, monkeypatch, tmp_path / "deskeditor" / "resources")
    assert resource("languages") == tmp_path / "deskeditor" / "resources" / "languages"


def test_a_frozen_application(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    frozen = tmp_path / "bundle"
    monkeypatch.setattr(sys, "_MEIPASS", str(frozen), raising=False)
    _installed(tmp_path / "elsewhere", monkeypatch, frozen / "deskeditor" / "resources")
    assert resources_root() == frozen / "deskeditor" / "resources"


def test_a_damaged_installation_names_the_places_looked_at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(places, "__file__", str(tmp_path / "a" / "b" / "resources.py"))
    with pytest.raises(FileNotFoundError, match=re.escape(str(tmp_path / "a" / "b" / "resources"))):
        resources_root()


def test_every_table_of_the_resources_can_be_read() -> None:
    tables = sorted(resources_root().rglob("*.toml"))
    assert tables
    for path in tables:
        tomllib.loads(path.read_text(encoding="utf-8"))


def _catalogue(language: str) -> dict[str, dict[str, str]]:
    return tomllib.loads(resource("messages", f"{language}.toml").read_text(encoding="utf-8"))


def test_every_text_exists_in_both_languages_of_the_window() -> None:
    english, french = _catalogue("en"), _catalogue("fr")
    assert {(key, name) for key, texts in english.items() for name in texts} == {
        (key, name) for key, texts in french.items() for name in texts
    }


def slots_of(text: str) -> set[str]:
    """Its slots; one in the window's own language ("language_fr") answers to its counterpart ("language_en")."""
    return {re.sub("_(en|fr)$", "", slot) for slot in SLOT.findall(text)}


def test_both_languages_fill_the_same_slots() -> None:
    english, french = _catalogue("en"), _catalogue("fr")
    differing = [
        f"{key}.{name}"
        for key, texts in english.items()
        for name, text in texts.items()
        if slots_of(text) != slots_of(french.get(key, {}).get(name, ""))
    ]
    assert differing == []


def test_french_texts_are_set_as_french() -> None:
    """No straight apostrophe between letters, no straight double quotation mark, a no-break space before high marks."""
    wrong = re.compile(r"[^\W\d_]'[^\W\d_]|\"| [;!?»:](?:\s|$)|[^\W\d_][;!?](?:\s|$)|« ")
    faults = [
        f"{key}.{name}: {match.group()!r} in {text!r}"
        for key, texts in _catalogue("fr").items()
        for name, text in texts.items()
        if (match := wrong.search(text))
    ]
    assert faults == []
