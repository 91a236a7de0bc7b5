"""Preferences: what this person likes on this computer; nothing of a draft. Start reading at :class:`Preferences`.

Kept by QSettings in an ini file; what belongs to a desk (its last draft, its carets) is kept by the desk.
"""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QSettings

TEXT_SIZES = (0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0)
RECENT = 8


class Preferences:
    """Typed access to the settings file. Values that make no sense read as their default."""

    def __init__(self, path: Path | None = None) -> None:
        if path is None:
            self._settings = QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "deskeditor", "window")
        else:
            self._settings = QSettings(str(path), QSettings.Format.IniFormat)

    def text(self, name: str, default: str = "") -> str:
        """A text."""
        value: Any = self._settings.value(name, default)
        return value if isinstance(value, str) else default

    def number(self, name: str, default: float) -> float:
        """A number."""
        try:
            return float(self._settings.value(name, default))  # type: ignore[arg-type]
        except (TypeError, ValueError):
            return default

    def flag(self, name: str, *, default: bool = False) -> bool:
        """Yes or no."""
        value: Any = self._settings.value(name, default)
        return value if isinstance(value, bool) else str(value).lower() == "true"

    def octets(self, name: str) -> QByteArray:
        """A state that Qt wrote; empty when there is none."""
        value: Any = self._settings.value(name)
        return value if isinstance(value, QByteArray) else QByteArray()

    def set(self, name: str, value: str | float | bool | QByteArray) -> None:  # noqa: FBT001 - a value, not a switch
        """Remember a value."""
        self._settings.setValue(name, value)

    def forget(self, name: str) -> None:
        """Back to the default."""
        self._settings.remove(name)

    @property
    def scale(self) -> float:
        """The size of all type, 0.8 to 2."""
        return min(2.0, max(0.8, self.number("scale", 1.0)))

    @property
    def article_scale(self) -> float:
        """The size of the article's type, 0.7 to 2.5."""
        return min(2.5, max(0.7, self.number("article-scale", 1.0)))

    @property
    def shortcuts(self) -> dict[str, str]:
        """The shortcuts that were changed, by action."""
        self._settings.beginGroup("shortcuts")
        found = {name: str(self._settings.value(name, "")) for name in self._settings.childKeys()}
        self._settings.endGroup()
        return found

    @property
    def recent_desks(self) -> list[str]:
        """Desks opened lately, newest first."""
        return [path for path in self.text("recent-desks").split("\n") if path]

    def remember_desk(self, path: Path) -> None:
        """Put a desk at the head of the recent ones."""
        others = [one for one in self.recent_desks if one != str(path)]
        self.set("recent-desks", "\n".join([str(path), *others][:RECENT]))

    def sync(self) -> None:
        """Write to disk."""
        self._settings.sync()
