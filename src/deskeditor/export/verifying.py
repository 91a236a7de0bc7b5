"""Checking a bundle again, offline: is it whole, is it what it says, may its page go out? Start reading at :func:`verify`.

A bundle may come from anywhere: nothing in it is run, nothing is written, and a zip is read within bounds.
"""

import hashlib
import json
import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from deskeditor.export.checker import page_faults
from deskeditor.findings import Details, Messages, details

LARGEST_FILE = 50_000_000
MOST_FILES = 500
_JSON = ("manifest.json", "article.jsonld", "article.ninjs.json", "wordpress-rest.json")
_SUM = re.compile(r"([0-9a-f]{64})  (\S.*)")


@dataclass(frozen=True, slots=True)
class Flaw:
    """What is wrong with a bundle. ``key`` is a message's key, ``slots`` fill it."""

    key: str
    slots: Details

    def message(self, messages: Messages) -> str:
        """One line in the window's language."""
        return messages.text(self.key, **dict(self.slots))


class NotABundle(Exception):  # noqa: N818 - it says what was found
    """There is nothing to verify at that place: ``flaw`` says why."""

    def __init__(self, flaw: Flaw) -> None:
        super().__init__(flaw.key)
        self.flaw = flaw


class _TooMuch(Exception):  # noqa: N818
    """More files, or larger ones, than a bundle has."""


def verify(path: Path) -> tuple[Flaw, ...]:
    """Everything that is wrong with the bundle at ``path`` (a folder or a zip); empty when it is whole and says the truth.

    Raises NotABundle when there is none.
    """
    files = _files(path)
    if "SHA256SUMS" not in files or "manifest.json" not in files:
        raise NotABundle(_flaw("no-sums", path=path))
    return tuple(_flaws(files))


def _flaw(key: str, **slots: object) -> Flaw:
    return Flaw(f"verify.{key}", details(**slots))


def _files(path: Path) -> dict[str, bytes]:
    """The files of a bundle by name, without the folder they are in."""
    try:
        if path.is_dir():
            return _folder_files(path)
        with zipfile.ZipFile(path) as archive:
            return _zip_files(archive)
    except _TooMuch as error:
        raise NotABundle(_flaw("too-much", path=path)) from error
    except OSError as error:
        raise NotABundle(_flaw("unreadable", path=path, why=error.strerror or error)) from error
    except (ValueError, NotImplementedError, RuntimeError, zipfile.BadZipFile, EOFError) as error:
        raise NotABundle(_flaw("no-zip", path=path)) from error


def _folder_files(folder: Path) -> dict[str, bytes]:
    files: dict[str, bytes] = {}
    for number, place in enumerate(sorted(one for one in folder.rglob("*") if one.is_file())):
        if number >= MOST_FILES or place.stat().st_size > LARGEST_FILE:
            raise _TooMuch
        files[place.relative_to(folder).as_posix()] = place.read_bytes()
    return files


def _zip_files(archive: zipfile.ZipFile) -> dict[str, bytes]:
    members = [member for member in archive.infolist() if not member.is_dir()]
    if len(members) > MOST_FILES or sum(member.file_size for member in members) > LARGEST_FILE:
        raise _TooMuch
    files: dict[str, bytes] = {}
    for member in members:
        with archive.open(member) as file:
            content = file.read(LARGEST_FILE + 1)
        if len(content) > LARGEST_FILE:
            raise _TooMuch  # larger than it says
        files[member.filename.partition("/")[2] or member.filename] = content
    return files


def _flaws(files: Mapping[str, bytes]) -> Iterator[Flaw]:
    yield from _sum_flaws(files)
    read: dict[str, Any] = {}
    for name in _JSON:
        if name in files:
            try:
                read[name] = json.loads(files[name])
            except (ValueError, RecursionError) as error:
                yield _flaw("not-json", file=name, why=error)
    manifest = read.get("manifest.json")
    if not isinstance(manifest, dict):
        yield _flaw("no-manifest")
        return
    yield from _manifest_flaws(files, manifest)
    yield from _signature_flaws(manifest)
    yield from _form_flaws(read, manifest)
    if "article.html" in files:
        yield from _page_flaws(files["article.html"].decode("utf-8", "replace"), manifest)


def _sum_flaws(files: Mapping[str, bytes]) -> Iterator[Flaw]:
    listed: set[str] = set()
    for line in files["SHA256SUMS"].decode("utf-8", "replace").splitlines():
        match = _SUM.fullmatch(line)
        if match is None:
            yield _flaw("bad-sum", line=line[:80])
            continue
        listed.add(match[2])
        if match[2] not in files:
            yield _flaw("missing", file=match[2])
        elif hashlib.sha256(files[match[2]]).hexdigest() != match[1]:
            yield _flaw("altered", file=match[2])
    yield from (_flaw("unlisted", file=name) for name in sorted(set(files) - listed - {"SHA256SUMS"}))


def _manifest_flaws(files: Mapping[str, bytes], manifest: Mapping[str, Any]) -> Iterator[Flaw]:
    hashes = manifest.get("files")
    if manifest.get("format") != 1 or not isinstance(hashes, dict):
        yield _flaw("unknown-format", found=manifest.get("format"))
        return
    for name, digest in hashes.items():
        if name not in files or hashlib.sha256(files[name]).hexdigest() != digest:
            yield _flaw("manifest-hash", file=name)
    for name in sorted(set(files) - set(hashes) - {"SHA256SUMS", "manifest.json"}):
        yield _flaw("manifest-missing", file=name)
    first = files.get("README.txt", b"").decode("utf-8", "replace").partition("\n")[0]
    said = "MAY PUBLISH" in first
    if said is not bool(manifest.get("may_publish")) or (not said and "DO NOT PUBLISH" not in first):
        yield _flaw("readme", line=first[:80])


def _signature_flaws(manifest: Mapping[str, Any]) -> Iterator[Flaw]:
    """Every signature is under this content and under the disclaimer that is printed, for the purpose that is named."""
    disclaimer = manifest.get("disclaimer")
    printed = disclaimer if isinstance(disclaimer, dict) else {}
    if "purpose" in printed and printed["purpose"] != manifest.get("purpose"):
        yield _flaw("purpose", said=manifest.get("purpose"), printed=printed["purpose"])
    signatures = manifest.get("signatures")
    for one in signatures if isinstance(signatures, list) else ():
        if not isinstance(one, dict) or "content" not in one:
            continue  # of a version that did not say what was signed
        if one["content"] != manifest.get("content") or one.get("disclaimer") != printed.get("sha256"):
            yield _flaw("signature", role=one.get("role"), by=one.get("by"))


def _form_flaws(read: Mapping[str, Any], manifest: Mapping[str, Any]) -> Iterator[Flaw]:
    """The JSON forms say what the manifest says."""
    article = manifest.get("article") if isinstance(manifest.get("article"), dict) else {}
    assert isinstance(article, dict)  # noqa: S101 - for the reader
    news, rest, linked = (read.get(name) for name in ("article.ninjs.json", "wordpress-rest.json", "article.jsonld"))
    if isinstance(news, dict):
        usable = bool(manifest.get("may_publish")) and not manifest.get("embargo")
        if news.get("uri") != article.get("uri") or (news.get("pubStatus") == "usable") is not usable:
            yield _flaw("disagrees", file="article.ninjs.json")
    if isinstance(rest, dict) and (rest.get("status") != "pending" or rest.get("slug") != article.get("slug")):
        yield _flaw("disagrees", file="wordpress-rest.json")
    if isinstance(linked, dict) and linked.get("inLanguage") != article.get("language"):
        yield _flaw("disagrees", file="article.jsonld")


def _page_flaws(html: str, manifest: Mapping[str, Any]) -> Iterator[Flaw]:
    yield from (_flaw("page", problem=fault) for fault in page_faults(html))
    disclaimer = manifest.get("disclaimer")
    wanted = disclaimer.get("sha256") if isinstance(disclaimer, dict) else None
    footers = re.findall(r'<footer class="disclaimer">(.*?)</footer>', html, re.DOTALL)
    lines = re.findall(r"<small>(.*?)</small>", footers[0], re.DOTALL) if len(footers) == 1 else []
    text = "\n".join(lines).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    if not wanted or hashlib.sha256(text.encode()).hexdigest() != wanted:
        yield _flaw("disclaimer")
