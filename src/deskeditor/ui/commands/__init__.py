"""What the window's actions do. Start reading at :class:`Commands`; each kind of command has a module of its own."""

from collections.abc import Callable

from deskeditor.article import COUNTERPART
from deskeditor.findings import Finding
from deskeditor.ui.binding import Binding
from deskeditor.ui.commands.arrival import ArrivalCommands
from deskeditor.ui.commands.bin import BinCommands
from deskeditor.ui.commands.compare import CompareCommands
from deskeditor.ui.commands.context_menu import ContextMenu
from deskeditor.ui.commands.correspondence import CorrespondenceCommands
from deskeditor.ui.commands.desk import DeskCommands
from deskeditor.ui.commands.draft import DraftCommands
from deskeditor.ui.commands.edit import EditCommands
from deskeditor.ui.commands.export import ExportCommands
from deskeditor.ui.commands.export_many import ExportManyCommands
from deskeditor.ui.commands.help import HelpCommands
from deskeditor.ui.commands.parity import ParityCommands
from deskeditor.ui.commands.questions import QuestionCommands
from deskeditor.ui.commands.review import ReviewCommands
from deskeditor.ui.commands.rules import RuleCommands
from deskeditor.ui.commands.sources import SourceCommands
from deskeditor.ui.commands.stock import StockCommands
from deskeditor.ui.commands.typography import TypographyCommands
from deskeditor.ui.commands.view import ViewCommands
from deskeditor.ui.commands.workflow import WorkflowCommands
from deskeditor.ui.parts import Parts
from deskeditor.ui.problems import Problems

NEEDS_DRAFT = (
    "draft.save",
    "draft.name",
    "draft.details",
    "draft.arrival",
    "draft.export",
    "draft.proof",
    "draft.print",
    "draft.pdf",
    "draft.bin",
    "draft.questions",
    "draft.answers",
    "draft.reimport",
    "draft.package",
    "draft.timeline",
    "view.compare",
)
WRITES = ("draft.save", "draft.name", "draft.bin", "draft.answers", "draft.reimport", "draft.package")
BRINGS = ("draft.new", "draft.import", "draft.import-folder", "draft.paste", "draft.package-open", "desk.restore")


class Commands:
    """The commands of one window, tied to its actions. Invariant (tested): every action has a command."""

    def __init__(self, window: Parts, binding: Binding) -> None:
        self._window = window
        self.problems = Problems(window)
        self.bin = BinCommands(window, binding, self.problems)
        self.help = HelpCommands(window, binding)
        self.compare = CompareCommands(window, binding)
        self.view = ViewCommands(window, binding)
        self.parity = ParityCommands(window, self.problems)
        self.arrivals = ArrivalCommands(window, binding, self.problems, self.bin)
        self.draft = DraftCommands(window, binding, self.problems, self.bin)
        self.export = ExportCommands(window, binding, self.draft)
        self.export_many = ExportManyCommands(window)
        self.edit = EditCommands(window, binding)
        self.review = ReviewCommands(window, binding, self.view, self.problems)
        self.typography = TypographyCommands(window)
        self.context_menu = ContextMenu(window, self.review)
        self.sources = SourceCommands(window)
        self.state = WorkflowCommands(window, self.draft, self.problems)
        self.stock = StockCommands(window)
        self.correspondence = CorrespondenceCommands(window, binding, self.problems)
        self.questions = QuestionCommands(window)
        self.desk = DeskCommands(window, binding, self.view, self.problems)
        self.rules = RuleCommands(window, binding, self.desk.renew)
        binding.draft.draft_shown.connect(lambda is_open: self.draft_open(is_open=is_open))
        binding.draft.save_looked_at.connect(self.problems.show_save)
        binding.findings.field_asked.connect(self._go)
        for name, command in self.table().items():
            window.actions_by_id[name].triggered.connect(lambda _=False, command=command: command())
        self.draft_open(is_open=False)

    def table(self) -> dict[str, Callable[[], object]]:
        """Every action's command."""
        groups = (
            *(self.arrivals, self.draft, self.export, self.export_many, self.edit, self.review, self.state),
            *(self.correspondence, self.questions),
            *(self.view, self.parity, self.bin, self.desk, self.rules, self.typography, self.help),
        )
        return {name: command for group in groups for name, command in group.table().items()}

    def _go(self, finding: Finding) -> None:
        """Where a finding without a place in the text is settled."""
        (self.parity.show_finding if finding.field == COUNTERPART else self.draft.edit_field)(finding)

    def draft_open(self, *, is_open: bool) -> None:
        """Switch the actions that need a draft, and those that write."""
        writable = not self._window.desk.read_only
        for name, action in self._window.actions_by_id.items():
            if name in NEEDS_DRAFT or name.startswith(("edit.", "review.")):
                action.setEnabled(is_open and (writable or name not in WRITES))
            elif name in BRINGS:
                action.setEnabled(writable)
