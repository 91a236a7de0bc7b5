"""AboutDialog: version, licences of all parts. Start reading at :class:`AboutDialog`."""

from importlib.metadata import PackageNotFoundError, metadata
from typing import Any

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from deskeditor.ui.dialogs.sheet import Sheet

PARTS = (
    "PySide6-Essentials",
    "sqlite-utils",
    "Markdown",
    "pyspellchecker",
    "chunspell",
    "nh3",
    "markdownify",
    "mammoth",
    "Jinja2",
    "defusedxml",
    "click",
    "regex",
    "RapidFuzz",
    "striprtf",
    "python-docx",
)


class AboutDialog(Sheet):
    """What this is and what it is made of."""

    def __init__(self, version: str, parent: QWidget) -> None:
        super().__init__(f"Desk Editor {version}", parent, width=560)
        self.add_text(
            self.tr("A copy desk's workbench: review an article offline, settle every finding, export what may go out."), ""
        )
        self.add_text(self.tr("Licence: Apache-2.0. Nothing you write leaves this computer."))
        parts = QPlainTextEdit(self)
        parts.setObjectName("field")
        parts.setReadOnly(True)
        parts.setAccessibleName(self.tr("Parts and their licences"))
        parts.setPlainText("\n".join(filter(None, map(_licence, PARTS))))
        parts.setMinimumHeight(220)
        self.body.addWidget(parts)
        self.add_cancel(self.tr("Close")).setFocus()


def _licence(name: str) -> str:
    """A part's version and licence as it states them; "" for a part that is not installed."""
    try:
        about: Any = metadata(name)
    except PackageNotFoundError:
        return ""
    stated = about.get("License-Expression") or ""
    if not stated:
        classifiers = [value.rpartition(" :: ")[2] for value in about.get_all("Classifier") or () if value.startswith("License")]
        stated = ", ".join(classifiers) or str(about.get("License") or "").split("\n")[0][:80]
    return f"{about.get('Name')} {about.get('Version')} – {stated}"
