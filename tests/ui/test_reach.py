"""Whoever does not see the window hears it: every control has a name and a role; who sees it badly can read it at twice the size.

The walk goes through QAccessible, as a screen reader does.
"""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QSplitter,
    QTextEdit,
    QWidget,
)

from deskeditor.ui.actions import action_table
from deskeditor.ui.binding import findings as binding
from deskeditor.ui.dialogs.settings import SettingsDialog
from deskeditor.ui.dialogs.settings.dialog import PAGES
from deskeditor.ui.dialogs.sheet import Sheet
from deskeditor.ui.window import MainWindow

Role = QAccessible.Role
CONTROLS = {
    Role.PushButton,
    Role.CheckBox,
    Role.RadioButton,
    Role.EditableText,
    Role.ComboBox,
    Role.SpinBox,
    Role.Slider,
    Role.List,
    Role.Tree,
    Role.Table,
    Role.PageTab,
    Role.MenuItem,
    Role.ButtonMenu,
    Role.ButtonDropDown,
    Role.Dialog,
    Role.Window,
}
CELLS = {Role.ListItem, Role.TreeItem, Role.Cell, Role.ColumnHeader, Role.RowHeader}
OPENERS = [
    entry.id
    for entry in action_table()
    if (entry.text.endswith("…") or entry.id in {"help.guide", "view.compare"}) and entry.id != "draft.quit"
]


def interface(widget: QWidget) -> QAccessibleInterface:
    found = QAccessible.queryAccessibleInterface(widget)
    assert found is not None
    return found


def walked(one: QAccessibleInterface, depth: int = 0) -> Iterator[QAccessibleInterface]:
    """Everything that is to be heard below ``one``; the cells of lists are the models' and walked by row."""
    if depth > 40 or one.state().invisible:
        return
    yield one
    if one.role() in {Role.Table, Role.Tree, Role.List} or one.role() in CELLS:
        return
    for number in range(one.childCount()):
        child = one.child(number)
        if child is not None and child.isValid():
            yield from walked(child, depth + 1)


def nameless(widget: QWidget) -> list[str]:
    """The controls without a name, told so that they can be found; what Qt makes inside its own widgets is its own."""
    found = []
    for one in walked(interface(widget)):
        if one.role() not in CONTROLS or one.text(QAccessible.Text.Name).strip():
            continue
        thing = one.object()
        inside = thing.parent() if thing is not None else None
        if thing is None or thing.objectName().startswith("qt_") or inside is None:
            continue
        if type(inside).__name__ in {"QComboBox", "QFontComboBox", "QLineEdit", "QDateTimeEdit", "QSpinBox", "QKeySequenceEdit"}:
            continue
        found.append(f"{one.role().name} {type(thing).__name__} {thing.objectName()!r} in {type(inside).__name__}")
    return found


def roleless(widget: QWidget) -> list[str]:
    """What takes the focus with neither a role nor a name: Qt has no role for a scrolling area and for a key being chosen."""
    found = []
    for one in walked(interface(widget)):
        if one.state().focusable and one.role() in {Role.NoRole, Role.Client} and not one.text(QAccessible.Text.Name).strip():
            thing = one.object()
            found.append(f"{type(thing).__name__} {thing.objectName() if thing else ''} {one.text(QAccessible.Text.Name)}")
    return found


def test_the_window_is_named_through_and_through(window: MainWindow) -> None:
    assert nameless(window) == []
    assert roleless(window) == []


def test_every_dialog_is_named_through_and_through(window: MainWindow, app: QApplication) -> None:
    faults: dict[str, list[str]] = {}
    seen = set()
    for name in OPENERS:
        window.actions_by_id["review.next"].trigger()
        window.actions_by_id[name].trigger()
        app.processEvents()
        for dialog in [one for one in window.findChildren(QDialog) if one.isVisible()]:
            if not isinstance(dialog, QFileDialog):
                seen.add(type(dialog).__name__)
                found = nameless(dialog) + roleless(dialog)
                if found:
                    faults[f"{name} {type(dialog).__name__}"] = found
            dialog.close()
            dialog.deleteLater()
        app.processEvents()
    assert faults == {}
    assert len(seen) >= 15, f"few dialogs were opened: {sorted(seen)}"


def test_every_page_of_the_settings_is_named_through_and_through(window: MainWindow, app: QApplication) -> None:
    window.actions_by_id["desk.settings"].trigger()
    dialog = window.findChild(SettingsDialog)
    assert isinstance(dialog, SettingsDialog)
    for page in PAGES:
        dialog.show_page(page)
        app.processEvents()
        assert {page: nameless(dialog) + roleless(dialog)} == {page: []}


def test_the_finding_taken_in_hand_is_read_out(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(binding.QAccessible, "updateAccessibility", lambda event: said.append(event.message()))
    window.actions_by_id["review.next"].trigger()
    finding = window.workspace.in_hand
    assert finding is not None
    assert any(window.messages.message(finding) in one for one in said)


def _focusable(widget: QWidget) -> list[QWidget]:
    return [
        one
        for one in widget.findChildren(QWidget)
        if one.isVisible() and one.isEnabled() and one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.focusProxy() is None
    ]


def test_the_focus_can_be_seen_on_every_control(window: MainWindow, app: QApplication) -> None:
    """Drawn with and without the focus, a control differs; fields show their caret, which blinks and is not asked for."""
    window.actions_by_id["desk.settings"].trigger()
    settings = window.findChild(SettingsDialog)
    assert isinstance(settings, SettingsDialog)
    unseen = []
    for place in (window, settings):
        place.activateWindow()
        for page in PAGES if place is settings else ("",):
            if page:
                settings.show_page(page)
            app.processEvents()
            unseen += [f"{page} {_told(one)}" for one in _focusable(place) if not _differs(one, app)]
    assert unseen == []


def _differs(one: QWidget, app: QApplication) -> bool:
    if isinstance(one, QTextEdit | QPlainTextEdit | QScrollArea | QAbstractItemView | QSplitter):
        return True  # a caret, the current row, what scrolls
    one.clearFocus()
    before = one.grab().toImage()
    one.setFocus(Qt.FocusReason.TabFocusReason)
    if not one.hasFocus():
        return True  # another window has it
    after = one.grab().toImage()
    return bool(before != after)


def _told(one: QWidget) -> str:
    text = one.text() if isinstance(one, QAbstractButton) else ""
    return f"{type(one).__name__} {one.objectName()} {one.accessibleName()} {text}".strip()


def _cut(place: QWidget) -> list[str]:
    """Buttons and labels that are narrower than their words, unless they wrap, or lower than a line."""
    return [
        f"{_told(one)}: {one.width()} of {one.sizeHint().width()}, {one.height()} high"
        for one in place.findChildren(QWidget)
        if one.isVisible()
        and (isinstance(one, QAbstractButton) or (isinstance(one, QLabel) and not one.wordWrap()))
        and (one.width() + 2 < one.sizeHint().width() or one.height() < one.fontMetrics().height())
        and not isinstance(one.parent(), QLineEdit)
    ]


def test_text_of_twice_the_size_is_not_cut(window: MainWindow, app: QApplication) -> None:
    window.preferences.set("scale", 2.0)
    window.commands.view.apply_theme()
    window.actions_by_id["review.next"].trigger()
    app.processEvents()
    faults = {"window": _cut(window)}
    for name in OPENERS:
        window.actions_by_id[name].trigger()
        app.processEvents()
        for dialog in [one for one in window.findChildren(QDialog) if one.isVisible()]:
            if not isinstance(dialog, QFileDialog):
                app.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)  # an answer may have come this moment
                faults[name] = _cut(dialog)
            dialog.close()
            dialog.deleteLater()
        app.processEvents()
    assert [f"{name}: {one}" for name, found in faults.items() for one in found] == []


@pytest.mark.parametrize(("scale", "width", "height"), [(1.0, 1280, 760), (2.0, 1920, 1040)])
def test_every_dialog_fits_the_screen_and_shows_its_buttons(
    window: MainWindow, app: QApplication, scale: float, width: int, height: int
) -> None:
    """What does not fit scrolls inside; the foot, with its buttons, is always in sight."""
    window.preferences.set("scale", scale)
    window.commands.view.apply_theme()
    window.actions_by_id["review.next"].trigger()
    app.processEvents()
    faults = []
    for name in OPENERS:
        window.actions_by_id[name].trigger()
        app.processEvents()
        for dialog in [one for one in window.findChildren(Sheet) if one.isVisible()]:
            if dialog.height() > dialog.screen().availableGeometry().height():
                faults.append((name, dialog.size(), ["higher than the screen as it opens"], False))
            dialog.fit(QSize(width, height))
            app.processEvents()
            within = dialog.rect()
            cut = [one.text() for one in _foot_of(dialog) if not within.contains(QRect(one.mapTo(dialog, QPoint()), one.size()))]
            empty = any(not one.isVisible() for one in dialog.findChildren(QScrollArea, "plain"))
            if cut or empty or dialog.width() > width or dialog.height() > height:
                faults.append((name, dialog.size(), cut, empty))
            dialog.close()
            dialog.deleteLater()
        app.processEvents()
    assert faults == []


def _foot_of(dialog: Sheet) -> list[QPushButton]:
    found = [one for one in dialog.foot.findChildren(QPushButton) if one.isVisible()]
    assert found, "every sheet has a way out"
    return found
