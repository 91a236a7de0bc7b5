"""Theme: colours, type and marks of the window, read from ``resources/themes/``. Start reading at :func:`load_theme`.

The window ships its own palettes: the platform's colour scheme is only asked which of the two to take.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette

from deskeditor.desk.grouping import Group
from deskeditor.resources import resource

SYSTEM = "system"
CHOICES = (SYSTEM, "light", "dark")
"""What the settings offer."""

GROWING = (7, 12, 13, 14, 15, 16, 17, 22)
"""Lengths of the style sheet, in pixels at 100 %, that grow with the type: a control is never lower than its words."""
LARGEST_HEADLINE = 1.5
"""What is large already grows no further: it would leave no room for the text under it."""


@dataclass(frozen=True)
class Theme:
    """The roles of one palette. ``scale`` multiplies every size of type (1.0 to 2.0)."""

    name: str
    dark: bool
    colours: Mapping[str, str] = field(hash=False)
    marks: Mapping[str, Mapping[str, str]] = field(hash=False)
    type: Mapping[str, Any] = field(hash=False)
    scale: float = 1.0
    article_scale: float = 1.0
    article_family: str = ""

    def colour(self, role: str) -> QColor:
        """The colour of a role such as "ink" or "accent". Raises KeyError for a role the theme lacks."""
        return QColor(self.colours[role])

    def mark(self, group: Group, part: str = "ink") -> QColor:
        """The colour of a group's text and shape ("ink"), its underline ("line") or its tint ("fill")."""
        return QColor(self.marks[group.value][part])

    def size(self, name: str) -> int:
        """A size of type in pixels, scaled."""
        scale = min(self.scale, LARGEST_HEADLINE) if name == "headline" else self.scale
        scale *= self.article_scale if name in ("article", "headline") else 1.0
        return round(float(self.type["sizes"][name]) * scale)

    def px(self, pixels: float) -> int:
        """A length that grows with the type."""
        return round(pixels * self.scale)

    def sans(self, size: str = "normal", weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        """The window's font."""
        return _font(tuple(self.type["sans"]), self.size(size), weight)

    def serif(self, size: str = "article", weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        """The article's font."""
        families = (self.article_family, *self.type["serif"]) if self.article_family else tuple(self.type["serif"])
        return _font(families, self.size(size), weight)

    def palette(self) -> QPalette:
        """The palette for what the style sheet does not reach: delegates, tool tips, disabled text."""
        palette = QPalette()
        for role, name in _ROLES.items():
            palette.setColor(role, self.colour(name))
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.colour("muted"))
        return palette

    def stylesheet(self) -> str:
        """The style sheet with this theme's colours and sizes in it."""
        tokens = dict(self.colours)
        tokens |= {f"mark_{group}_{part}": value for group, parts in self.marks.items() for part, value in parts.items()}
        tokens |= {f"size_{name}": f"{self.size(name)}px" for name in self.type["sizes"]}
        tokens |= {f"px{length}": f"{self.px(length)}px" for length in GROWING}
        tokens["icons"] = resource("icons").as_posix()
        tokens["variant"] = self.name
        text = resource("themes", "window.qss").read_text(encoding="utf-8")
        for name in sorted(tokens, key=len, reverse=True):
            text = text.replace(f"@{name}", tokens[name])
        return text


_ROLES = {
    QPalette.ColorRole.Window: "panel",
    QPalette.ColorRole.WindowText: "ink",
    QPalette.ColorRole.Base: "paper",
    QPalette.ColorRole.AlternateBase: "panel",
    QPalette.ColorRole.Text: "ink",
    QPalette.ColorRole.PlaceholderText: "muted",
    QPalette.ColorRole.Button: "panel",
    QPalette.ColorRole.ButtonText: "ink",
    QPalette.ColorRole.BrightText: "blocks",
    QPalette.ColorRole.Highlight: "selection",
    QPalette.ColorRole.HighlightedText: "ink",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent",
    QPalette.ColorRole.ToolTipBase: "tooltip",
    QPalette.ColorRole.ToolTipText: "tooltip_ink",
    QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Midlight: "line",
    QPalette.ColorRole.Light: "paper",
    QPalette.ColorRole.Dark: "line_strong",
    QPalette.ColorRole.Shadow: "shade",
    QPalette.ColorRole.Accent: "accent",
}


@cache
def _installed(families: tuple[str, ...]) -> tuple[str, ...]:
    known = set(QFontDatabase.families())
    found = tuple(name for name in families if name in known)
    return found or (QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family(),)


def _font(families: tuple[str, ...], pixels: int, weight: QFont.Weight) -> QFont:
    font = QFont()
    font.setFamilies(list(_installed(families)))
    font.setPixelSize(pixels)
    font.setWeight(weight)
    font.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
    return font


def font_rule(font: QFont) -> str:
    """A font as a style sheet's rule: a widget's own font gives way to the application's style sheet."""
    families = ", ".join(f'"{name}"' for name in font.families())
    return f"font-family: {families}; font-size: {font.pixelSize()}px; font-weight: {font.weight().value};"


def load_theme(name: str, scale: float = 1.0, article_scale: float = 1.0, article_family: str = "") -> Theme:
    """The theme of that name; "system" takes the platform's side. An unknown name gives the light one."""
    chosen = _system() if name == SYSTEM else name
    path = resource("themes", f"{chosen}.toml")
    if not path.is_file():
        path = resource("themes", "light.toml")
    values = tomllib.loads(path.read_text(encoding="utf-8"))
    typography = tomllib.loads(resource("themes", "type.toml").read_text(encoding="utf-8"))
    return Theme(
        values["name"], values["dark"], values["colours"], values["marks"], typography, scale, article_scale, article_family
    )


def _system() -> str:
    hints = QGuiApplication.styleHints()
    return "dark" if hints is not None and hints.colorScheme() == Qt.ColorScheme.Dark else "light"
