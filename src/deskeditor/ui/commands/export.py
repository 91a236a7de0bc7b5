"""Commands that let a draft out. Proofs are in ``proof.py``. Start reading at :meth:`ExportCommands.export`."""

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from deskeditor.desk.claim_map import Standing
from deskeditor.desk.export_view import ExportView, ask_export_view
from deskeditor.desk.exporting import Exported, ask_preflight
from deskeditor.desk.previewing import ask_marked_page, ask_page_to_print
from deskeditor.desk.releasing import ask_export_as, ask_release, holding, paragraphs_lost, pictures_lost, record_written
from deskeditor.desk.session import Session
from deskeditor.desk.signing import covering, keep_purpose, signatures
from deskeditor.export import Blocker, WriteProblem, file_stem, write_file
from deskeditor.export.kinds import PDF, publishes
from deskeditor.export.marks import MarkedPage
from deskeditor.export.release import Release
from deskeditor.outlets import available_outlets, load_outlet
from deskeditor.store.problem import DeskProblem
from deskeditor.ui.binding import Binding
from deskeditor.ui.commands.draft import DraftCommands
from deskeditor.ui.commands.presets import offer_presets
from deskeditor.ui.commands.proof import ProofCommands
from deskeditor.ui.dialogs.export import QUESTIONS, ExportDialog, ExportState
from deskeditor.ui.parts import Parts
from deskeditor.ui.printing import Printing
from deskeditor.ui.wording import moment


class ExportCommands(QObject):
    """One export dialog at a time."""

    def __init__(self, window: Parts, binding: Binding, draft: DraftCommands) -> None:
        super().__init__(window)
        self._window = window
        self._binding = binding
        self._draft = draft
        self._proofs = ProofCommands(window)
        self._printing = Printing(self)
        self.dialog: ExportDialog | None = None

    def table(self) -> dict[str, Callable[[], object]]:
        """The actions that let a draft out."""
        return {"draft.export": self.export} | self._proofs.table()

    def export(self) -> None:
        """Open the export dialog."""
        window, session = self._window, self._window.workspace.session
        if session is None:
            return
        headline = session.article.headline or session.article.slug
        title = self.tr("Export “{headline}”").format(headline=headline)
        outlets = [(name, load_outlet(name).name) for name in available_outlets()]
        folder = window.preferences.text("export-folder", str(Path.home()))
        dialog = ExportDialog(title, outlets, folder, window.messages, window.theme, window)
        self.dialog = dialog
        dialog.target.choose(session.article.outlet, session.purpose)
        offer_presets(dialog, window.desk)
        dialog.choice_changed.connect(lambda: self._fill(dialog))
        dialog.place_asked.connect(self._go)
        dialog.proof_asked.connect(self._proofs.proof)
        dialog.export_asked.connect(self._export)
        dialog.finished.connect(self._closed)
        self._fill(dialog)
        dialog.open()

    def _closed(self) -> None:
        self._printing.stop()  # what is not on paper yet is not written, and not recorded
        self.dialog = None

    def _fill(self, dialog: ExportDialog) -> None:
        """Look at what was chosen, in the worker, and show what holds it."""
        session = self._window.workspace.session
        if session is None:
            return
        chosen = _chosen(dialog)
        dialog.show_looking()

        def ready(blockers: tuple[Blocker, ...]) -> None:
            if self.dialog is dialog and chosen == _chosen(dialog):
                self._show(dialog, session, blockers)

        ask_preflight(self._window.desk, session, ready, *chosen)
        self._window.poll_soon()

    def _show(self, dialog: ExportDialog, session: Session, blockers: tuple[Blocker, ...]) -> None:
        (name, purpose), language = _chosen(dialog), session.language
        outlet = session.workplace.outlet(name)
        lost = paragraphs_lost(session)
        messages = self._window.messages
        said = [messages.text("export.shorter", paragraphs=lost)] if lost else []
        said += [messages.text("export.picture-lost", address=one) for one in pictures_lost(session)]
        if publishes(dialog.kinds.chosen) and dialog.kinds.chosen not in outlet.targets:
            taken = ", ".join(map(dialog.kinds.name_of, outlet.targets))
            said.append(self.tr("The web team of {outlet} takes: {kinds}.").format(outlet=outlet.name, kinds=taken))
        given = signatures(session)
        said += [messages.text("export.signature-void")] if given and not given[-1].valid else []
        warning = "\n".join(said)
        wording, known = outlet.disclaimer(language, purpose), outlet.purposes(language)
        free = not holding(session, dialog.kinds.chosen, outlet.id, purpose)
        dialog.show_state(ExportState(blockers, self._checked(session, (name, purpose)), wording, language, warning, known, free))

        def arrived(page: MarkedPage | None, _: str) -> None:
            if self.dialog is dialog and page is not None:
                dialog.side.show_page(page)

        def looked(view: ExportView | None, _: str) -> None:
            if self.dialog is dialog and view is not None:
                dialog.side.show_view(view)

        ask_marked_page(self._window.desk, session, (), arrived, outlet=name, purpose=purpose)
        ask_export_view(self._window.desk, session, dialog.kinds.chosen, name, purpose, looked)
        self._window.poll_soon()

    def _checked(self, session: Session, place: tuple[str, str]) -> tuple[str, ...]:
        """What was checked and is in order, in lines."""
        claims = self._window.workspace.claims
        settled = session.settled_findings()
        lines = [self.tr("%n claims and quotations have their source", "", claims.count(Standing.SOURCED))]
        if settled:
            lines.append(self.tr("%n findings were ruled on", "", len(settled)))
        lines.append(self.tr("%n words read: spelling, typography, translation", "", session.word_count))
        signed = self.tr("Signed by {name}, {time}")
        given = [one.signoff for one in covering(session, *place)]
        lines += [signed.format(name=one.by, time=moment(one.at)) for one in given]
        if session.disclaimer_lifted:
            lines.append(self.tr("The disclaimer in the copied text was lifted out: it is printed once"))
        return tuple(lines)

    def _go(self, blocker: Blocker) -> None:
        if self.dialog is not None:
            self.dialog.reject()
        if blocker.action == QUESTIONS:
            self._window.actions_by_id["draft.questions"].trigger()
        elif blocker.finding is not None and blocker.finding.span is not None:
            self._window.workspace.take(blocker.finding)
            self._binding.findings.show_place(blocker.finding)
            self._window.findings.list.setFocus()
        elif blocker.finding is not None:
            self._draft.edit_field(blocker.finding)
            return
        elif blocker.field in ("headline", "kicker"):
            self._window.story.head.fields[blocker.field].setFocus()
        else:
            self._draft.details(blocker.field)

    def _export(self, outlet: str, folder: str, reason: str) -> None:
        session = self._window.workspace.session
        if session is None or self.dialog is None:
            return
        self._window.preferences.set("export-folder", folder)
        self.dialog.show_progress(busy=True)
        desk, kind, purpose = self._window.desk, self.dialog.kinds.chosen, self.dialog.target.chosen_purpose
        with suppress(DeskProblem):  # it is only what the dialog offers the next time
            keep_purpose(session, purpose)
        if kind == PDF:
            self._print(session, outlet, Path(folder), reason)
        else:
            ask_export_as(desk, session, kind, outlet, Path(folder), self._exported, override=reason, purpose=purpose)
        self._window.poll_soon()

    def _print(self, session: Session, outlet: str, folder: Path, reason: str) -> None:
        """The page as PDF: refused and recorded as a page is, but printed here, for Qt is here."""
        desk, purpose = self._window.desk, self.dialog.target.chosen_purpose if self.dialog is not None else "standard"

        def released(release: Release | Exported) -> None:
            if isinstance(release, Exported):
                self._exported(release)
                return
            ask_page_to_print(desk, release, partial(self._printed, session, release, folder))

        ask_release(desk, session, PDF, outlet, released, reason, purpose)

    def _printed(self, session: Session, release: Release, folder: Path, page: MarkedPage | None, problem: str) -> None:
        if page is None:
            self._exported(Exported(None, problem=problem))
            return
        if self.dialog is not None:
            then = partial(self._write_pdf, session, release, folder)
            self._printing.run(page, release.article.headline, then, self.dialog.show_pages)

    def _write_pdf(self, session: Session, release: Release, folder: Path, content: bytes) -> None:
        path = folder / f"{file_stem(release.article, release.outlet)}.pdf"
        try:
            written = write_file(path, content)
        except WriteProblem as found:
            self._exported(Exported(None, problem=found.key, detail="; ".join(value for _, value in found.slots)))
            return
        self._exported(record_written(session, release, PDF, written.path, written.sha256))

    def _exported(self, exported: Exported) -> None:
        window = self._window
        if exported.path is None:
            if self.dialog is not None:
                self.dialog.show_progress(busy=False)
                self.dialog.show_problem(window.messages.text(exported.problem, detail=exported.detail))
            return
        if self.dialog is not None:
            self.dialog.accept()
        path = exported.path
        window.banner.say(
            self.tr("Exported: {path}").format(path=path),
            (self.tr("Open"), lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))),
            (self.tr("Show in folder"), lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))),
        )
        window.drafts.refill()


def _chosen(dialog: ExportDialog) -> tuple[str, str]:
    """The outlet and the purpose."""
    return dialog.target.chosen_outlet, dialog.target.chosen_purpose
