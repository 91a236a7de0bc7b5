"""Everything has a name, everything is reached by keyboard, everything can be read."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QTextEdit, QWidget

from deskeditor.desk.grouping import Group
from deskeditor.ui.shapes import CHARACTER, PATTERN
from deskeditor.ui.theme import Theme, load_theme
from deskeditor.ui.window import MainWindow

CONTROLS = (QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QTextEdit)
THEMES = ("light", "dark")


def _luminance(hexadecimal: str) -> float:
    channels = [int(hexadecimal[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, two: str) -> float:
    lighter, darker = sorted((_luminance(one), _luminance(two)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _pairs(theme: Theme) -> Iterator[tuple[str, str, str]]:
    colours = theme.colours
    for ground in ("background", "panel", "paper", "selection", "chip", "hover"):
        yield f"ink on {ground}", colours["ink"], colours[ground]
    for ground in ("background", "panel", "paper", "selection", "chip", "hover"):
        yield f"muted on {ground}", colours["muted"], colours[ground]  # hints, what is disabled, chips, placeholders
    for ground in ("background", "panel", "paper"):
        yield f"blocks on {ground}", colours["blocks"], colours[ground]
    yield "settled on panel", colours["settled"], colours["panel"]
    for ground in ("added_fill", "removed_fill", "settled_fill", "blocks_fill"):
        yield f"ink on {ground}", colours["ink"], colours[ground]
    yield "main button hovered", colours["accent_ink"], colours["accent_hover"]
    yield "blocks on selection", colours["blocks"], colours["selection"]
    yield "settled on selection", colours["settled"], colours["selection"]
    yield "accent on panel", colours["accent"], colours["panel"]
    yield "accent on paper", colours["accent"], colours["paper"]
    yield "accent on selection", colours["accent"], colours["selection"]
    yield "main button", colours["accent_ink"], colours["accent"]
    yield "tool tip", colours["tooltip_ink"], colours["tooltip"]
    for group, parts in theme.marks.items():
        yield f"{group} on panel", parts["ink"], colours["panel"]
        yield f"{group} on its fill", parts["ink"], parts["fill"]
        yield f"text on {group}", colours["ink"], parts["fill"]
        yield f"{group} on paper", parts["ink"], colours["paper"]
        yield f"{group} on selection", parts["ink"], colours["selection"]
        yield f"banner on {group}", colours["ink"], parts["fill"]
    yield "settled pill", colours["settled"], colours["settled_fill"]
    yield "blocked pill", colours["blocks"], colours["blocks_fill"]


@pytest.mark.parametrize("name", THEMES)
def test_text_has_a_contrast_of_four_and_a_half(name: str, app: object) -> None:
    short = {what: round(contrast(one, two), 2) for what, one, two in _pairs(load_theme(name)) if contrast(one, two) < 4.5}
    assert short == {}


@pytest.mark.parametrize("name", THEMES)
def test_underlines_stand_out_from_the_paper(name: str, app: object) -> None:
    theme = load_theme(name)
    assert all(contrast(parts["line"], theme.colours["paper"]) >= 3 for parts in theme.marks.values())


def test_no_group_is_told_by_colour_alone() -> None:
    assert len(set(PATTERN.values())) == len(set(CHARACTER.values())) == len(Group)


def _controls(window: QWidget) -> list[QWidget]:
    return [widget for widget in window.findChildren(QWidget) if isinstance(widget, CONTROLS) and widget.isVisible()]


def test_every_control_has_a_name(window: MainWindow) -> None:
    inside = ("qt_", "ScrollLeftButton", "ScrollRightButton")
    for widget in _controls(window):
        if widget.objectName().startswith(inside) or isinstance(widget.parent(), QLineEdit):
            continue
        text = widget.text() if isinstance(widget, QAbstractButton) else ""
        assert widget.accessibleName() or text, f"{type(widget).__name__} {widget.objectName()}"


def test_every_control_is_reached_by_the_tab_key(window: MainWindow) -> None:
    for widget in _controls(window):
        if isinstance(widget.parent(), QLineEdit) or widget.objectName().startswith("qt_"):
            continue
        assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus, (
            f"{type(widget).__name__} {widget.objectName()} {widget.accessibleName()}"
        )


def test_a_finding_is_read_out_with_its_group_its_words_and_its_weight(window: MainWindow) -> None:
    model = window.findings.model
    texts = [model.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]
    assert any("Translation" in text and "XNUMX" in text and "blocks the export" in text for text in texts)
