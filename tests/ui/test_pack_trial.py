"""House rules tried on every draft of the desk before they go live: what would be marked, where, and then taken up."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from tests.ui.conftest import turn

from deskeditor.article import Article
from deskeditor.desk.pack_trial import hits_of, take_up
from deskeditor.ui.dialogs.pack_trial import HIT, PackTrialDialog
from deskeditor.ui.window import MainWindow

PACK = """
[[rule]]
code = "house.wharf"
kind = "house"
form = "existence"
severity = "warning"
tokens = ["wharf"]
message.en = "Write quay"
message.fr = "Écrire quay"
why = "House style"
authority = "The Ostrand Courier’s style book"
flags = ["the [[wharf]]"]
passes = ["the quay"]
"""


@pytest.fixture(autouse=True)
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DESKEDITOR_CONFIG", str(tmp_path / "own"))
    return tmp_path / "own"


def test_a_draft_without_a_language_is_read_in_its_own(pack: Path) -> None:
    text = "It rained over the city for three days, and nobody knew why.\n\nThe old wharf burned that night."
    faults, hits = hits_of(pack, [(1, Article(body=text)), (2, Article(body=text, language="en"))])
    assert faults == ()
    assert [(one.draft, one.words, one.finding.code) for one in hits] == [(n, "wharf", "house.wharf") for n in (1, 2)]
    assert all(one.finding.span is not None and one.finding.span.of(text) == "wharf" for one in hits)


def _tried(window: MainWindow, pack: Path, app: QApplication) -> PackTrialDialog:
    window.commands.rules.try_pack(pack)
    dialog = window.findChild(PackTrialDialog)
    assert isinstance(dialog, PackTrialDialog)
    turn(app, window, until=lambda: not dialog.going)
    return dialog


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    path = tmp_path / "quays.toml"
    path.write_text(PACK, encoding="utf-8")
    return path


def test_every_draft_is_tried_a_place_is_looked_at_and_the_pack_taken_up(
    window: MainWindow, pack: Path, own: Path, app: QApplication
) -> None:
    outlet = window.workspace.outlet()
    bodies = [f"It rained.\n\nThe old wharf number {n} burned." for n in range(20)]
    articles = [Article(headline="Harbour", body=body, language="en", outlet=outlet) for body in bodies]
    drafts = [window.desk.create(article) for article in articles]
    dialog = _tried(window, pack, app)
    assert dialog.model.rowCount() == len(drafts), "more than one batch"
    assert dialog.faults.isHidden()
    hits = [dialog.model.item(row).data(HIT) for row in range(dialog.model.rowCount())]
    assert {hit.words for hit in hits} == {"wharf"}
    assert {hit.draft for hit in hits} == set(drafts)
    dialog.list.activated.emit(dialog.model.index(3, 0))
    turn(app, window, until=lambda: window.workspace.session is not None)
    assert window.workspace.session is not None
    assert window.workspace.session.id == hits[3].draft
    session = window.workspace.session
    turn(app, window, until=lambda: session.reviewed)
    assert "house.wharf" not in {one.code for one in window.workspace.findings()}, "a trial changes nothing"
    dialog.take.click()
    turn(app, window, until=lambda: "house.wharf" in {one.code for one in window.workspace.findings()})
    assert list(own.rglob("quays.toml"))


def test_a_pack_that_marks_nothing_says_so(window: MainWindow, pack: Path, app: QApplication) -> None:
    dialog = _tried(window, pack, app)
    assert dialog.model.rowCount() == 0
    assert dialog.take.isEnabled()


def test_a_faulty_pack_names_its_fault_and_cannot_be_taken_up(window: MainWindow, pack: Path, app: QApplication) -> None:
    pack.write_text(PACK.replace('tokens = ["wharf"]', ""), encoding="utf-8")
    dialog = _tried(window, pack, app)
    assert "quays.toml" in dialog.faults.text()
    assert not dialog.take.isEnabled()


def test_a_trial_stops_when_it_is_told_to(window: MainWindow, pack: Path, app: QApplication) -> None:
    for n in range(40):
        window.desk.create(Article(headline=f"Harbour {n}", body="The wharf burned.", language="en"))
    window.commands.rules.try_pack(pack)
    dialog = window.findChild(PackTrialDialog)
    assert isinstance(dialog, PackTrialDialog)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    dialog.stop.click()
    turn(app, window, until=lambda: not window.desk.worker.busy)
    assert dialog.model.rowCount() <= 16


def test_another_pack_of_that_name_is_never_written_over(pack: Path, own: Path) -> None:
    taken = take_up(pack, "eu-reporter")
    assert take_up(pack, "eu-reporter") == taken, "the same once more"
    pack.write_text(PACK.replace("wharf", "jetty"), encoding="utf-8")
    with pytest.raises(FileExistsError):
        take_up(pack, "eu-reporter")
    assert "wharf" in taken.read_text(encoding="utf-8")
