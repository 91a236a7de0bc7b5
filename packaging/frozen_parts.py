"""What goes into the frozen application and what stays out. Start reading at :func:`is_needed`.

The freezer takes whatever Qt's folder holds; most of it serves screens without a desktop, networks, or other programs.
"""

import re
import tomllib
from pathlib import Path

DATA = (("resources", "deskeditor/resources"), ("docs/guide", "deskeditor/resources/guide"))
"""Folders of the checkout, and where they lie in the application."""
EVERY_MODULE_OF = ("deskeditor", "markdown", "spellchecker", "sqlite_utils")
"""Packages whose modules are imported by name at run time, which a freezer cannot see."""
DATA_OF = ("spellchecker", "docx")
_RESOURCES = Path(__file__).resolve().parent.parent / "resources"
METADATA_OF: tuple[str, ...] = tuple(tomllib.loads((_RESOURCES / "licences.toml").read_text(encoding="utf-8"))["packages"])
"""Parts whose licences the window states; they say them in their metadata."""
LEFT_OUT = ("tkinter", "pip", "setuptools", "pytest", "trafilatura", "PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtNetwork")

LANGUAGES = frozenset(folder.name for folder in (_RESOURCES / "languages").iterdir())
WINDOW_LANGUAGES = frozenset(file.stem for file in (_RESOURCES / "messages").glob("*.toml"))

_UNNEEDED = re.compile(
    r"plugins/(?:egldeviceintegrations|generic|networkinformation|tls)/"
    r"|plugins/platformthemes/libqgtk3"
    r"|plugins/platforms/libq(?:eglfs|linuxfb|minimal|minimalegl|vkkhrdisplay|vnc)\."
    r"|plugins/imageformats/(?:lib)?q(?:tga|tiff|wbmp)\."
    r"|(?:^|/)lib(?:gtk-3|gdk-3|gdk_pixbuf-2|atk-1|atk-bridge-2|atspi|cairo|cairo-gobject|pango-1|pangocairo-1|pangoft2-1)[.-]"
    r"|(?:^|/)lib(?:epoxy|fribidi|thai|datrie|pixman-1|Xcomposite|Xdamage|Xinerama)[.-]"
    r"|(?:^|/)libQt6(?:EglFS\w*|EglFs\w*|Network)\."
    r"|(?:^|/)lib(?:krb5|krb5support|k5crypto|gssapi_krb5|com_err|keyutils)\."
    r"|(?:^|/)lib(?:cups|avahi-client|avahi-common|gnutls|p11-kit|tasn1|nettle|hogweed|gmp|idn2|unistring)\."
)
"""Parts of Qt for machines without a desktop or with a network, and the libraries that only they need. Printers are found by the
system's own."""
_TRANSLATION = re.compile(r"translations/\w+\.qm$")
_WORDS = re.compile(r"spellchecker/resources/(\w+)\.json\.gz$")


def is_needed(place: str) -> bool:
    """Whether a file of the application, named by its place in it, serves deskeditor."""
    place = place.replace("\\", "/")
    if _UNNEEDED.search(place):
        return False
    if "PySide6" in place and _TRANSLATION.search(place):
        return any(place.endswith(f"/qtbase_{language}.qm") for language in WINDOW_LANGUAGES)
    words = _WORDS.search(place)
    return words is None or words[1] in LANGUAGES
