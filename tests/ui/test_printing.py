"""The page on paper: it can be read, nothing of it is lost, and printing holds up nothing. Start reading at :func:`page_of`."""

import time
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QFileDialog
from tests.ui.conftest import turn

from deskeditor.export.marks import MarkedPage
from deskeditor.ui.commands.proof import ProofCommands
from deskeditor.ui.printing import pdf_of, printed
from deskeditor.ui.window import MainWindow

SENTENCE = "Le conseil de la ville a voté hier soir le budget de la culture. "

WITHIN = 842 - 57
"""The height of the paper less its margin, in points: what is above is clipped."""


def page_of(count: int) -> MarkedPage:
    paragraphs = "".join(f"<p>Alinéa {number}. {SENTENCE * 8}</p>" for number in range(count))
    html = f"<html><body><article><h1>Un titre</h1>{paragraphs}</article></body></html>"
    return MarkedPage(html, html, frozenset(), ())


def test_every_paragraph_is_on_paper_in_letters_that_can_be_read(app: QApplication) -> None:
    pdfium = pytest.importorskip("pypdfium2")
    document = pdfium.PdfDocument(pdf_of(page_of(60), "Un titre"))
    pages = [page.get_textpage() for page in document]
    text = " ".join(page.get_text_bounded(top=WITHIN) for page in pages)  # Qt writes the line before a page, too, out of sight
    assert len(document) > 5
    assert [number for number in range(60) if f"Alinéa {number}." not in text] == []
    assert text.count("budget") == 60 * 8
    heights = [pages[1].get_charbox(number) for number in range(100, 160)]
    tallest = max(top - bottom for _, bottom, _, top in heights)
    assert 6 < tallest < 16, f"a letter is {tallest:.1f} points tall"
    for page in pages:
        for number in range(page.count_chars()):
            left, bottom, right, top = page.get_charbox(number)
            assert min(left, bottom) >= 0
            assert right <= 596
            assert top <= 843


def test_a_long_page_is_printed_in_short_steps(app: QApplication) -> None:
    steps = []
    start = time.process_time()
    for _ in printed(page_of(300), "Un titre", QByteArray()):
        steps.append(time.process_time() - start)
        start = time.process_time()
    assert len(steps) > 60, "so many turns of the event loop are the window's"


def test_a_proof_is_written_while_the_window_answers(
    window: MainWindow, app: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = window.workspace.session
    assert session is not None
    session.change("body", "\n\n".join(f"Alinéa {number}. {SENTENCE * 8}" for number in range(200)))
    monkeypatch.setattr(QFileDialog, "open", lambda dialog: dialog.fileSelected.emit(str(tmp_path / "proof.pdf")))
    window.actions_by_id["draft.pdf"].trigger()
    turn(app, window, until=lambda: "Printing page" in window.banner._text.text(), limit=30)
    assert not (tmp_path / "proof.pdf").exists()
    window.banner._buttons[0].click()  # type: ignore[attr-defined]
    commands = window.findChild(ProofCommands)
    assert not commands._printing.busy
    assert not window.banner.isVisible()
    window.actions_by_id["draft.pdf"].trigger()
    turn(app, window, until=lambda: (tmp_path / "proof.pdf").exists(), limit=30)
    assert (tmp_path / "proof.pdf").read_bytes()[:4] == b"%PDF"


@pytest.mark.parametrize("folder", ["", "nowhere"])
def test_a_proof_is_printed_on_what_the_dialog_chose(
    folder: str, window: MainWindow, app: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def choose(dialog: QPrintDialog) -> None:
        dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)  # what every computer has for a printer
        dialog.printer().setOutputFileName(str(tmp_path / folder / "paper.pdf"))
        dialog.finished.emit(1)

    monkeypatch.setattr(QPrintDialog, "show", choose)
    window.actions_by_id["draft.print"].trigger()
    turn(app, window, until=window.banner.isVisible, limit=30)
    said = window.banner._text.text()
    if folder:
        assert "takes no pages" in said
        assert not (tmp_path / folder).exists()
    else:
        assert "Printed" in said
        pdfium = pytest.importorskip("pypdfium2")
        text = pdfium.PdfDocument((tmp_path / "paper.pdf").read_bytes())[0].get_textpage().get_text_bounded()
        assert "Un plan contre les crues" in text
