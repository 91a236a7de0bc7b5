"""The page on paper: PDF by Qt, without another library. Start reading at :func:`pdf_of`."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF
from PySide6.QtGui import QGuiApplication, QPageLayout, QPageSize, QPdfWriter

from deskeditor.export.marks import MarkedPage
from deskeditor.ui.side.page_view import PageView
from deskeditor.ui.theme import load_theme


def pdf_of(page: MarkedPage, title: str) -> bytes:
    """An A4 document of a page, black on white whatever the window's theme. An application must be there already."""
    if QGuiApplication.instance() is None:
        raise RuntimeError("PDF is printed by Qt: an application must be running")
    view = PageView(load_theme("light"))
    view.show_page(page, lambda _: "color: #000000;")
    view.finish()
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setCreator("deskeditor")
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(22, 20, 22, 20), QPageLayout.Unit.Millimeter)
    view.document().print_(writer)
    del writer
    buffer.close()
    return bytes(content.data())
