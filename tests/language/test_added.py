"""Dictionaries an editor adds from an extension: taken by their bare names, nothing else."""

import zipfile

import pytest

from deskeditor.language import load_pack
from deskeditor.language.spelling.added import add_dictionaries, serves


def test_an_extension_brings_its_dictionaries_and_nothing_else(tmp_path) -> None:
    path = tmp_path / "dict.oxt"
    with zipfile.ZipFile(path, "w") as archive:
        for name in ("dictionaries/fr_XX.aff", "dictionaries/fr_XX.dic", "../../evil.dic", "hyph_fr.dic", "run.sh", "lonely.aff"):
            archive.writestr(name, "1\nmot\n")
    folder = tmp_path / "own"
    assert add_dictionaries(path, folder) == ("fr_XX",)
    assert sorted(one.name for one in folder.iterdir()) == ["fr_XX.aff", "fr_XX.dic"]
    assert not (tmp_path / "evil.dic").exists()


def test_a_pair_of_files_is_taken(tmp_path) -> None:
    for name in ("xx.aff", "xx.dic"):
        (tmp_path / name).write_text("1\nmot\n")
    assert add_dictionaries(tmp_path / "xx.dic", tmp_path / "own") == ("xx",)


@pytest.mark.parametrize("name", ["broken.oxt", "lonely.dic"])
def test_what_is_no_dictionary_is_refused_in_words(tmp_path, name: str) -> None:
    (tmp_path / name).write_bytes(b"\x00not a zip")
    with pytest.raises(ValueError, match=name):
        add_dictionaries(tmp_path / name, tmp_path / "own")


def test_a_name_serves_its_language_only() -> None:
    assert serves("fr_FR", load_pack("fr"))
    assert serves("fr", load_pack("fr"))
    assert not serves("fry", load_pack("fr"))
