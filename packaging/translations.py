"""Refresh the window's translations: strings out of the code, finished texts into what Qt loads. Start reading at :func:`main`.

``python packaging/translations.py`` after a text of the window was changed; then fill what is unfinished in
``resources/translations/deskeditor_fr.ts`` (deskeditor_en.ts holds plural forms only) and run it again. Both forms are committed.
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ROOT / "src" / "deskeditor" / "ui"
TARGETS = ROOT / "resources" / "translations"


def tool(name: str) -> str:
    """A tool of PySide6, beside the interpreter that runs this."""
    return str(Path(sys.executable).parent / name)


def main() -> int:
    """Update and compile; the exit status of the first tool that fails."""
    TARGETS.mkdir(parents=True, exist_ok=True)
    sources = sorted(str(path.relative_to(ROOT)) for path in [*SOURCES.rglob("*.py"), ROOT / "packaging" / "guide_page.py"])
    for language, options in (("fr", []), ("en", ["-pluralonly"])):
        form = TARGETS / f"deskeditor_{language}.ts"
        update = [tool("pyside6-lupdate"), *options, "-noobsolete", "-locations", "none", "-source-language", "en"]
        update += ["-target-language", language, *sources, "-ts", str(form.relative_to(ROOT))]
        release = [tool("pyside6-lrelease"), "-nounfinished", "-silent", str(form), "-qm", str(form.with_suffix(".qm"))]
        for command in (update, release):
            done = subprocess.run(command, cwd=ROOT, check=False)
            if done.returncode:
                return done.returncode
    return 0


if __name__ == "__main__":
    sys.exit(main())
