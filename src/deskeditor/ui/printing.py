"""The page on paper or as PDF, by Qt, without another library. Start reading at :func:`painted`.

A long page is set and painted a step at a time, so that the window goes on answering (:class:`Printing`). The command line, which
has nothing else to do, takes all steps at once (:func:`pdf_of`).
"""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QObject, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QGuiApplication,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QTextDocument,
)

from deskeditor.export.marks import MarkedPage
from deskeditor.ui.side.page_view import PageView
from deskeditor.ui.steps import Steps
from deskeditor.ui.theme import load_theme

SCREEN_DPI = 96
"""The page's letters are measured in pixels, which paper of 1,200 dots an inch would print too small to be seen: the page is laid
out for a screen and scaled as a whole."""
MARGIN = 24
"""Pixels between the paper's margin and the text; the number of the page stands in it."""
FOOT = 11
"""Pixels of the page's number."""
PARAGRAPHS = 60
"""So many are laid out in a step."""
Told = Callable[[int, int], None]
"""Called with how many pages are painted, of how many."""


def pdf_of(page: MarkedPage, title: str) -> bytes:
    """An A4 document of a page, black on white whatever the window's theme. An application must be there already."""
    if QGuiApplication.instance() is None:
        raise RuntimeError("PDF is printed by Qt: an application must be running")
    content = QByteArray()
    for _ in printed(page, title, content):
        pass
    return bytes(content.data())


class Printing(QObject):
    """Prints one page after the other without holding up the window; another one takes the place of one that is not done."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._steps = Steps(self)

    @property
    def busy(self) -> bool:
        """Whether something is being printed."""
        return self._steps.busy

    def run(self, page: MarkedPage, title: str, then: Callable[[bytes], None], told: Told | None = None) -> None:
        """Print from now on; ``then`` is called with the PDF unless it was stopped."""
        content = QByteArray()
        self._steps.run(printed(page, title, content, told), lambda: then(bytes(content.data())))

    def run_on(self, paper: QPagedPaintDevice, page: MarkedPage, then: Callable[[bool], None], told: Told | None = None) -> None:
        """Print on a printer from now on; ``then`` is told whether it took the pages."""

        def steps() -> Iterator[None]:
            try:
                yield from painted(page, paper, told)
            except OSError:
                then(False)
            else:
                then(True)

        self._steps.run(steps())

    def stop(self) -> None:
        """Leave it."""
        self._steps.stop()


def printed(page: MarkedPage, title: str, content: QByteArray, told: Told | None = None) -> Iterator[None]:
    """Write the PDF into ``content``, in steps. Left early, it is no PDF."""
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    try:
        yield from painted(page, _writer(buffer, title), told)
    finally:
        buffer.close()


def painted(page: MarkedPage, paper: QPagedPaintDevice, told: Told | None = None) -> Iterator[None]:
    """Paint the page on paper, in steps: the text piece by piece, then sheet by sheet. Raises OSError if a printer refuses."""
    view = PageView(load_theme("light"))
    view.show_page(page, lambda _: "color: #000000;")
    while view.write_some():
        yield
    painter = QPainter()
    if not painter.begin(paper):
        raise OSError("the printer takes nothing")
    try:
        text = _on_paper(view.document(), paper)
        yield from _lay_out(text)
        count = text.pageCount()
        painter.scale(paper.logicalDpiX() / SCREEN_DPI, paper.logicalDpiY() / SCREEN_DPI)
        for number in range(count):
            if number:
                paper.newPage()
            _paint(painter, text, number)
            if told is not None:
                told(number + 1, count)
            yield
    finally:
        painter.end()


def _writer(buffer: QBuffer, title: str) -> QPdfWriter:
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setCreator("deskeditor")
    set_up(writer)
    return writer


def set_up(paper: QPagedPaintDevice) -> None:
    """A4 with the margins of a proof; a printer's own dialog may change both."""
    paper.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    paper.setPageMargins(QMarginsF(22, 20, 22, 20), QPageLayout.Unit.Millimeter)


def _on_paper(shown: QTextDocument, paper: QPagedPaintDevice) -> QTextDocument:
    """The text for pages of paper, in a document no widget looks at."""
    text = shown.clone()
    text.setUseDesignMetrics(True)
    form = text.rootFrame().frameFormat()
    form.setMargin(MARGIN)
    text.rootFrame().setFrameFormat(form)
    text.setPageSize(QSizeF(paper.width(), paper.height()) * (SCREEN_DPI / paper.logicalDpiX()))
    return text


def _lay_out(text: QTextDocument) -> Iterator[None]:
    """Break the text into pages: asked for the place of a paragraph, the layout does all before it."""
    layout = text.documentLayout()
    for number in range(0, text.blockCount(), PARAGRAPHS):
        layout.blockBoundingRect(text.findBlockByNumber(number))
        yield


def _paint(painter: QPainter, text: QTextDocument, number: int) -> None:
    size = text.pageSize()
    sheet = QRectF(0, number * size.height(), size.width(), size.height())
    context = QAbstractTextDocumentLayout.PaintContext()
    context.clip = sheet
    context.palette.setColor(QPalette.ColorRole.Text, "black")
    painter.save()
    painter.translate(0, -sheet.top())
    painter.setClipRect(sheet)
    text.documentLayout().draw(painter, context)
    painter.setClipping(False)
    font = text.defaultFont()
    font.setPixelSize(FOOT)
    painter.setFont(font)
    painter.drawText(sheet, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, str(number + 1))
    painter.restore()
