"""Menus that open at a place: whole, wherever the place is. Start reading at :func:`open_at`.

A menu that may scroll is cut at the screen's edge by Qt, even where the other side has room for all of it.
"""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget


def open_at(menu: QMenu, at: QPoint, above: int = 0) -> None:
    """Open a menu below a place of the screen, or over it, ``above`` pixels higher, where there is no room below."""
    menu.popup(_place(menu, at, above))


def open_below(menu: QMenu, opener: QWidget) -> None:
    """Open a menu below what opens it, or above it where there is no room below."""
    open_at(menu, opener.mapToGlobal(opener.rect().bottomLeft()), opener.height())


def _place(menu: QMenu, at: QPoint, above: int) -> QPoint:
    screen = menu.screen().availableGeometry()
    size = menu.sizeHint()
    x = max(screen.left(), min(at.x(), screen.right() + 1 - size.width()))
    if at.y() + size.height() <= screen.bottom() + 1:
        return QPoint(x, at.y())
    over = at.y() - above - size.height()
    return QPoint(x, over if over >= screen.top() else max(screen.top(), screen.bottom() + 1 - size.height()))
