"""Shapes and underlines of the groups of findings, drawn by ourselves: fonts lack them or draw them unequally.

Start reading at :func:`draw_shape` (◆ ≈ ■ … ● ▲) and :func:`draw_underline`. A group is never told by its colour alone.
"""

from collections.abc import Callable
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap, QPolygonF

from deskeditor.desk.grouping import Group

CHARACTER = {
    Group.SOURCES: "◆",
    Group.SPELLING: "≈",
    Group.TRANSLATION: "■",
    Group.LANGUAGE: "…",
    Group.CONSISTENCY: "●",
    Group.FURNITURE: "▲",
}
"""The same shapes as characters, for screen readers' texts and tool tips."""


def _polygon(*points: tuple[float, float]) -> Callable[[QPainter, QRectF, QColor], None]:
    def draw(painter: QPainter, box: QRectF, colour: QColor) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawPolygon(QPolygonF([QPointF(box.x() + x * box.width(), box.y() + y * box.height()) for x, y in points]))

    return draw


def _waves(painter: QPainter, box: QRectF, colour: QColor) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour, max(1.4, box.height() * 0.15), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    for level in (0.34, 0.68):
        y = box.y() + level * box.height()
        path = QPainterPath(QPointF(box.x() + 0.06 * box.width(), y + 0.07 * box.height()))
        path.cubicTo(
            QPointF(box.center().x() - 0.1 * box.width(), y - 0.28 * box.height()),
            QPointF(box.center().x() + 0.1 * box.width(), y + 0.28 * box.height()),
            QPointF(box.right() - 0.06 * box.width(), y - 0.07 * box.height()),
        )
        painter.drawPath(path)


def _dots(painter: QPainter, box: QRectF, colour: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    radius = box.width() * 0.125
    for x in (0.14, 0.5, 0.86):
        painter.drawEllipse(QPointF(box.x() + x * box.width(), box.y() + 0.7 * box.height()), radius, radius)


def _disc(painter: QPainter, box: QRectF, colour: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(box.adjusted(0.06 * box.width(), 0.06 * box.height(), -0.06 * box.width(), -0.06 * box.height()))


_SHAPES = {
    Group.SOURCES: _polygon((0.5, 0.0), (1.0, 0.5), (0.5, 1.0), (0.0, 0.5)),
    Group.SPELLING: _waves,
    Group.TRANSLATION: _polygon((0.09, 0.09), (0.91, 0.09), (0.91, 0.91), (0.09, 0.91)),
    Group.LANGUAGE: _dots,
    Group.CONSISTENCY: _disc,
    Group.FURNITURE: _polygon((0.5, 0.08), (1.0, 0.92), (0.0, 0.92)),
}


def draw_shape(painter: QPainter, box: QRectF, group: Group, colour: QColor) -> None:
    """The shape of a group, filling ``box``."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _SHAPES[group](painter, box, colour)
    painter.restore()


@lru_cache(maxsize=64)
def _pixmap(group: Group, colour: int, pixels: int) -> QPixmap:
    pixmap = QPixmap(pixels * 2, pixels * 2)
    pixmap.setDevicePixelRatio(2)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    draw_shape(painter, QRectF(1, 1, pixels - 2, pixels - 2), group, QColor.fromRgba(colour))
    painter.end()
    return pixmap


def shape_icon(group: Group, colour: QColor, pixels: int = 12) -> QIcon:
    """The shape as an icon, for buttons and menus."""
    return QIcon(_pixmap(group, colour.rgba(), pixels))


def icon_size(pixels: int = 12) -> QSize:
    """The size at which :func:`shape_icon` is sharp."""
    return QSize(pixels, pixels)


PATTERN = {
    Group.SOURCES: "dashed",
    Group.SPELLING: "wavy",
    Group.TRANSLATION: "solid",
    Group.LANGUAGE: "dotted",
    Group.CONSISTENCY: "dash-dot",
    Group.FURNITURE: "short-dashed",
}
"""Which underline a group has."""

_WAVE = 4.0
_DASHES = {
    "dashed": (10.0, [3.0, 2.0], Qt.PenCapStyle.FlatCap),
    "dotted": (5.0, [0.05, 2.45], Qt.PenCapStyle.RoundCap),
    "dash-dot": (16.0, [4.0, 2.0, 0.05, 1.95], Qt.PenCapStyle.RoundCap),
    "short-dashed": (6.0, [1.5, 1.5], Qt.PenCapStyle.FlatCap),
}
"""Broken lines: the pixels after which each begins again, its dashes and gaps in widths of the line, how a dash ends."""
_STRONG, _THIN = 2.0, 1.0
_TILE = 6
"""The height of a tile; the line lies in its middle."""


def draw_underline(painter: QPainter, left: float, right: float, y: float, pattern: str, colour: QColor) -> None:
    """An underline: dashed, wavy, solid, dotted, dash-dot, short-dashed are two pixels strong, thin is one.

    It is laid of tiles: every key paints a hundred underlines, and a dotted line drawn as a path takes fifty times as long.
    """
    ratio = painter.device().devicePixelRatio()
    place = QRectF(left, round((y - _TILE / 2) * ratio) / ratio, right - left, _TILE)
    painter.drawTiledPixmap(place, _tile(pattern, colour.rgba(), ratio))


@lru_cache(maxsize=64)
def _tile(pattern: str, colour: int, ratio: float) -> QPixmap:
    """One piece of an underline, to be laid side by side, for a screen of ``ratio`` pixels a pixel."""
    width = 2 * _WAVE if pattern == "wavy" else _DASHES[pattern][0] * 2 if pattern in _DASHES else 16.0
    pixmap = QPixmap(round(width * ratio), round(_TILE * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if pattern == "wavy":
        painter.setPen(QPen(QColor.fromRgba(colour), 1.3))
        painter.drawPath(_wave())
    else:
        painter.setPen(_pen(pattern, QColor.fromRgba(colour)))
        middle = _TILE / 2 - (_THIN / 2 if pattern == "thin" else 0)  # a thin line fills one row, not half of two
        painter.drawLine(QPointF(0, middle), QPointF(width, middle))
    painter.end()
    return pixmap


def _pen(pattern: str, colour: QColor) -> QPen:
    pen = QPen(colour, _THIN if pattern == "thin" else _STRONG)
    if pattern in _DASHES:
        _, dashes, cap = _DASHES[pattern]
        pen.setDashPattern(dashes)
        pen.setCapStyle(cap)
        pen.setDashOffset(-0.5 if cap is Qt.PenCapStyle.RoundCap else 0)  # a round end must not be cut by the tile's edge
    return pen


def _wave() -> QPainterPath:
    middle = _TILE / 2
    path = QPainterPath(QPointF(-_WAVE, middle))
    for number in range(-2, 4):
        x = number * _WAVE / 2
        path.quadTo(QPointF(x + _WAVE / 4, 0.8 if number % 2 else _TILE - 0.8), QPointF(x + _WAVE / 2, middle))
    return path
