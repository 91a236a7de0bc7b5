"""The release bundle: everything the web team receives, in one folder or zip. Start reading at :func:`bundle_files`.

Deterministic: the same release gives the same bytes. It validates itself offline: ``SHA256SUMS`` for ``sha256sum -c``, and
``manifest.json`` for ``deskeditor verify`` (``verifying.py``).
"""

import hashlib
import re
from pathlib import Path
from typing import Any

from deskeditor import __version__
from deskeditor.export.archive import zipped
from deskeditor.export.attribution import attribution_csv, attribution_html
from deskeditor.export.changes import changes_html
from deskeditor.export.forms import as_json, json_ld, page_bytes
from deskeditor.export.fragment import fragment
from deskeditor.export.ninjs import ninjs
from deskeditor.export.readme import may_publish, readme
from deskeditor.export.release import PRODUCT, Release, Signature
from deskeditor.export.texts import markdown_text, plain_article
from deskeditor.export.wordpress import blocks, rest_payload
from deskeditor.export.writing import Written, write_file

FORMAT = 1
"""The version of the manifest's format."""


def bundle_name(release: Release) -> str:
    """The folder's name: slug, version, day."""
    day = release.moment.day if release.moment else release.at[:10]
    parts = [release.printed.slug, f"v{release.version}", day, release.notice.kind if release.notice else ""]
    return "_".join(kept for part in parts if (kept := re.sub(r"[^a-z0-9-]+", "-", part.lower()).strip("-")))


def bundle_files(release: Release) -> dict[str, bytes]:
    """The files of the bundle by name, README first, ``SHA256SUMS`` last."""
    files: dict[str, bytes] = {"README.txt": readme(release).encode()}
    if release.notice is None or release.notice.kind in {"correction", "refile"}:
        files |= {
            "article.html": page_bytes(release),
            "fragment.html": fragment(release).encode(),
            "article.md": markdown_text(release).encode(),
            "article.txt": plain_article(release).encode(),
            "article.jsonld": json_ld(release),
            "wordpress.html": blocks(release).encode(),
            "wordpress-rest.json": as_json(rest_payload(release)),
            "changes.html": changes_html(release).encode(),
            "attribution.html": attribution_html(release).encode(),
            "attribution.csv": attribution_csv(release).encode(),
        }
        files |= {one.name: one.content for one in release.pictures}
    files["article.ninjs.json"] = as_json(ninjs(release))
    files["manifest.json"] = as_json(manifest(release, files))
    files["SHA256SUMS"] = sums(files)
    return files


def sums(files: dict[str, bytes]) -> bytes:
    """What ``sha256sum -c`` reads."""
    lines = (
        f"{hashlib.sha256(content).hexdigest()}  {name}\n" for name, content in sorted(files.items()) if name != "SHA256SUMS"
    )
    return "".join(lines).encode()


def manifest(release: Release, files: dict[str, bytes]) -> dict[str, Any]:
    """What the bundle is, who answers for it, and the hash of every file in it but itself and ``SHA256SUMS``."""
    disclaimer = release.disclaimer
    return {
        "format": FORMAT,
        "tool": {"name": PRODUCT, "version": __version__, "rules": release.rules},
        "article": {"uri": release.uri, "slug": release.printed.slug, "language": release.printed.language},
        "outlet": release.outlet.id,
        "version": release.version,
        "at": release.at,
        "by": release.by.name,
        "may_publish": may_publish(release),
        "embargo": release.embargo or None,
        "notice": release.notice
        and {
            "kind": release.notice.kind,
            "text": release.notice.text,
            "replaces": release.notice.replaces,
            "since": release.notice.since or None,
            "substitute": release.notice.substitute or None,
        },
        "override": (release.override and {"reason": release.override, "blockers": list(release.overridden)}) or None,
        "purpose": release.purpose,
        "disclaimer": disclaimer
        and {
            "id": disclaimer.id,
            "purpose": disclaimer.purpose,
            "sha256": disclaimer.sha256,
            "approved_by": disclaimer.approved_by,
        },
        "content": release.content or None,
        "signatures": [_signature(one, disclaimer.sha256 if disclaimer else None) for one in release.signatures],
        "rulings": _counts([verdict.ruling.value for _, verdict in release.settled]),
        "open": _counts([finding.severity.value for finding in release.open]),
        "files": {name: hashlib.sha256(content).hexdigest() for name, content in sorted(files.items())},
    }


def _signature(one: Signature, disclaimer: str | None) -> dict[str, Any]:
    """Who signed what: the content, and the wording of the disclaimer that is part of it."""
    covered = {"content": one.content or None, "disclaimer": disclaimer}
    return {"role": one.role, "by": one.by, "at": one.at, "solo": one.solo, "authenticated": False} | covered


def _counts(values: list[str]) -> dict[str, int]:
    return {value: values.count(value) for value in sorted(set(values))}


def bundle_zip(release: Release) -> bytes:
    """The bundle as one zip, README first."""
    folder = bundle_name(release)
    files = {f"{folder}/{name}": content for name, content in bundle_files(release).items()}
    return zipped(files, first=(f"{folder}/README.txt",))


def write_bundle(release: Release, folder: Path) -> tuple[Written, ...]:
    """Write the bundle as a folder inside ``folder``; ``SHA256SUMS`` last, so that a half-written one never verifies.

    Raises WriteProblem.
    """
    place = folder / bundle_name(release)
    return tuple(write_file(place / name, content) for name, content in bundle_files(release).items())
