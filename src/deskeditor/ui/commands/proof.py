"""Commands that show a draft as it will be and let nothing out: browser, paper. Start reading at :meth:`ProofCommands.proof`."""

import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtPrintSupport import QPrintDialog, QPrinter

from deskeditor.desk.exporting import ask_page
from deskeditor.desk.previewing import ask_marked_page
from deskeditor.desk.session import Session
from deskeditor.export import WriteProblem, write_file
from deskeditor.export.marks import MarkedPage
from deskeditor.ui.dialogs.files import ask_new_file
from deskeditor.ui.parts import Parts
from deskeditor.ui.printing import Printing, set_up

PRINTING = "printing"
"""The kind of the banner that says how far it is."""
MANY = 12
"""From so many pages on, it is said how far the printing is."""
TOLD_EVERY = 5


class ProofCommands(QObject):
    """Never held: a proof is watermarked, or for a pencil."""

    def __init__(self, window: Parts) -> None:
        super().__init__(window)
        self._window = window
        self._printing = Printing(self)

    def table(self) -> dict[str, Callable[[], object]]:
        """The actions that make proofs."""
        return {"draft.proof": self.proof, "draft.print": self.paper, "draft.pdf": self.pdf}

    def proof(self) -> None:
        """The page with its watermark, in the computer's browser."""
        session = self._window.workspace.session
        if session is None:
            return

        def arrived(html: str, problem: str) -> None:
            if problem:
                self._window.banner.say(self._window.messages.text(problem), grave=True)
                return
            try:  # a folder of its own: nobody else reads it, nothing stands there yet
                written = write_file(Path(tempfile.mkdtemp(prefix="deskeditor-")) / f"proof-{session.id}.html", html.encode())
            except (WriteProblem, OSError) as error:
                said = error.message(self._window.messages) if isinstance(error, WriteProblem) else str(error)
                self._window.banner.say(said, grave=True)
                return
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(written.path)))

        ask_page(self._window.desk, session, arrived, marks=True)
        self._window.poll_soon()

    def paper(self) -> None:
        """The page on paper, for those who read with a pencil."""
        session = self._window.workspace.session
        if session is None:
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(session.article.headline or "deskeditor")
        set_up(printer)
        dialog = QPrintDialog(printer, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(self.tr("Print a proof"))
        dialog.finished.connect(lambda chosen: self._print(session, printer) if chosen else None)
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.show()  # its own open() asks for a slot by name

    def _print(self, session: Session, printer: QPrinter) -> None:
        def done(taken: bool) -> None:  # noqa: FBT001 - a callback's own
            place = printer.outputFileName() or printer.printerName()
            if taken:
                self._window.banner.say(self.tr("Printed: {place}").format(place=place))
            else:
                said = self.tr("{place} takes no pages. Choose another printer, or write the proof as PDF.")
                self._window.banner.say(said.format(place=place), grave=True)

        def arrived(page: MarkedPage | None, problem: str) -> None:
            if page is None:
                self._window.banner.say(self._window.messages.text(problem), grave=True)
                return
            self._printing.run_on(printer, page, done, self._told)

        ask_marked_page(self._window.desk, session, (), arrived)
        self._window.poll_soon()

    def pdf(self) -> None:
        """The same as a file."""
        session = self._window.workspace.session
        if session is None:
            return
        name = f"{session.article.slug or 'proof'}.pdf"
        ask_new_file(self._window, self.tr("Proof as PDF"), name, lambda name: self._write_pdf(session, name), ["PDF (*.pdf)"])

    def _write_pdf(self, session: Session, name: str) -> None:
        def arrived(page: MarkedPage | None, problem: str) -> None:
            if page is None:
                self._window.banner.say(self._window.messages.text(problem), grave=True)
                return
            self._printing.run(page, session.article.headline, partial(self._printed, name), self._told)

        ask_marked_page(self._window.desk, session, (), arrived)
        self._window.poll_soon()

    def _told(self, done: int, count: int) -> None:
        if count < MANY:
            return
        if done == count:
            self._window.banner.put_away(PRINTING)
        elif done % TOLD_EVERY == 1:
            said = self.tr("Printing page {number} of {count}").format(number=done, count=count)
            self._window.banner.say(said, (self.tr("Stop"), self._stop), kind=PRINTING, sticky=True)

    def _stop(self) -> None:
        self._printing.stop()
        self._window.banner.put_away(PRINTING)

    def _printed(self, name: str, content: bytes) -> None:
        try:
            write_file(Path(name), content)
        except WriteProblem as found:
            self._window.banner.say(found.message(self._window.messages), grave=True)
            return
        self._window.banner.say(
            self.tr("Written: {path}").format(path=name),
            (self.tr("Open"), lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(name))),
        )
