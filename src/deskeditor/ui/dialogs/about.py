"""AboutDialog: version, licences of all parts. Start reading at :class:`AboutDialog`."""

import tomllib
from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, metadata
from typing import Any

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from deskeditor.language import available_languages, load_pack
from deskeditor.language.spelling.dictionaries import HUNSPELL, dictionaries_for
from deskeditor.resources import own_folder, resource
from deskeditor.ui.dialogs.sheet import Sheet


class AboutDialog(Sheet):
    """What this is and what it is made of."""

    def __init__(self, version: str, warnings: Sequence[str], parent: QWidget) -> None:
        """``warnings``: what should be known of this computer, in the window's language."""
        super().__init__(f"Desk Editor {version}", parent, width=560)
        self.add_text(
            self.tr("A copy desk's workbench: review an article offline, settle every finding, export what may go out."), ""
        )
        self.add_text(self.tr("Licence: Apache-2.0. Nothing you write leaves this computer."))
        parts = QPlainTextEdit(self)
        parts.setObjectName("field")
        parts.setReadOnly(True)
        parts.setAccessibleName(self.tr("Parts and their licences"))
        parts.setPlainText("\n".join([*_licences(), "", self._dictionaries()]))
        parts.setMinimumHeight(220)
        self.body.addWidget(parts)
        for warning in warnings:
            self.add_text(warning, "small")
        self.add_cancel(self.tr("Close")).setFocus()

    def _dictionaries(self) -> str:
        """The Hunspell dictionaries of this computer, which are no part of the program."""
        every = (
            one
            for code in available_languages()
            for one in dictionaries_for(load_pack(code), extra=(own_folder("dictionaries"),))
        )
        found = sorted({f"{one.name} ({one.path})" for one in every if one.engine == HUNSPELL})
        return "\n".join([self.tr("Dictionaries of this computer, each under its own licence:"), *(found or [self.tr("none")])])


def _licences() -> list[str]:
    """Every part with its licence: the packages as they state it, then what is no package."""
    listed = tomllib.loads(resource("licences.toml").read_text(encoding="utf-8"))
    others = [f"{part['name']} – {part['licence']}, {part['where']}" for part in listed["part"]]
    return [*filter(None, map(_licence, listed["packages"])), *others]


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
