"""Whole files or none."""

import errno
import os
import sys
from pathlib import Path

import pytest

from deskeditor.export import WriteProblem, write_file
from deskeditor.findings import Messages


def test_a_file_is_written_whole_in_a_folder_that_is_made(tmp_path: Path) -> None:
    written = write_file(tmp_path / "a" / "b" / "c.html", b"abc")
    assert written.path.read_bytes() == b"abc"
    assert written.sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    assert [one.name for one in written.path.parent.iterdir()] == ["c.html"]


@pytest.mark.parametrize(
    ("number", "key"),
    [(errno.ENOSPC, "export.disk-full"), (errno.EACCES, "export.no-permission"), (errno.EIO, "export.not-written")],
)
def test_when_the_disk_fails_the_old_file_stands_and_nothing_is_left_behind(
    number: int, key: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.html"
    path.write_bytes(b"old")

    def fails(_: int) -> None:
        raise OSError(number, "failed")

    monkeypatch.setattr(os, "fsync", fails)
    with pytest.raises(WriteProblem) as caught:
        write_file(path, b"new")
    assert caught.value.key == key
    assert path.read_bytes() == b"old"
    assert [one.name for one in tmp_path.iterdir()] == ["a.html"]
    for language in ("en", "fr"):
        assert str(path) in caught.value.message(Messages.load(language))


@pytest.mark.skipif(sys.platform == "win32", reason="a full device is a file only on Unix")
@pytest.mark.parametrize("place", ["file/a.html", "folder", "a\x00b", "n" * 300])
def test_a_place_that_cannot_be_is_told(place: str, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"a")
    (tmp_path / "folder").mkdir()
    with pytest.raises(WriteProblem) as caught:
        write_file(tmp_path / place, b"a")
    assert caught.value.message(Messages.load("fr")) not in {"", caught.value.key}
    assert sorted(one.name for one in tmp_path.iterdir()) == ["file", "folder"]
