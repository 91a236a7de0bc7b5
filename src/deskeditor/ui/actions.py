"""Every action of the window: its name, its key, its menu. Start reading at :func:`action_table`.

Menus, tool bar, command palette and the sheet of shortcuts are all made from this table, so none can lack an action.
"""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Entry:
    """An action. ``keys`` are Qt's portable names; the first is shown. ``id`` is "menu.name"; "-" is a separator."""

    id: str
    text: str = ""
    keys: tuple[str, ...] = ()
    checkable: bool = False
    hint: str = ""

    @property
    def menu(self) -> str:
        """The menu it stands in."""
        return self.id.partition(".")[0]


def menu_titles() -> dict[str, str]:
    """The menus from left to right."""
    return {
        "draft": translate("Actions", "&Draft"),
        "edit": translate("Actions", "&Edit"),
        "review": translate("Actions", "&Review"),
        "view": translate("Actions", "&View"),
        "desk": translate("Actions", "Des&k"),
        "help": translate("Actions", "&Help"),
    }


def action_table() -> tuple[Entry, ...]:
    """Every action in the order of the menus, in the window's language."""
    return (*_draft(), *_edit(), *_review(), *_view(), *_looks(), *_desk(), *_help())


def _draft() -> tuple[Entry, ...]:
    return (
        Entry("draft.new", translate("Actions", "&New draft"), ("Ctrl+N",)),
        Entry("draft.import", translate("Actions", "&Import…"), ("Ctrl+O",)),
        Entry("draft.import-folder", translate("Actions", "Import a &folder…")),
        Entry("draft.paste", translate("Actions", "&Paste an article…"), ("Ctrl+Shift+N",)),
        Entry("draft.-1"),
        Entry("draft.save", translate("Actions", "&Save now"), ("Ctrl+S",)),
        Entry("draft.name", translate("Actions", "Na&me this version…"), ("Ctrl+Shift+S",)),
        Entry("draft.details", translate("Actions", "De&tails of the story…"), ("Ctrl+I",)),
        Entry("draft.arrival", translate("Actions", "&What came in…"), ("Ctrl+Shift+I",)),
        Entry("draft.-2"),
        Entry("draft.export", translate("Actions", "&Export…"), ("Ctrl+E",)),
        Entry("draft.export-many", translate("Actions", "Export se&veral drafts…"), ("Ctrl+Alt+E",)),
        Entry("draft.proof", translate("Actions", "Open p&roof in browser"), ("Ctrl+Shift+E",)),
        Entry("draft.print", translate("Actions", "Print a proo&f…"), ("Ctrl+P",)),
        Entry("draft.pdf", translate("Actions", "Proof as PD&F…"), ("Ctrl+Shift+P",)),
        Entry("draft.-5"),
        Entry("draft.questions", translate("Actions", "&Questions to the author…"), ("Alt+Shift+Q",)),
        Entry("draft.answers", translate("Actions", "Read the author’s ans&wers…")),
        Entry("draft.reimport", translate("Actions", "Bring in a &corrected text…")),
        Entry("draft.package", translate("Actions", "Save a draft packa&ge…")),
        Entry("draft.package-open", translate("Actions", "&Open a draft package…")),
        Entry("draft.timeline", translate("Actions", "T&imeline of the draft…"), ("Ctrl+Shift+H",)),
        Entry("draft.-3"),
        Entry("draft.bin", translate("Actions", "Move to the &bin"), ("Ctrl+Shift+Backspace",)),
        Entry("draft.-4"),
        Entry("draft.quit", translate("Actions", "&Quit"), ("Ctrl+Q",)),
    )


def _edit() -> tuple[Entry, ...]:
    return (
        Entry("edit.undo", translate("Actions", "&Undo"), ("Ctrl+Z",)),
        Entry("edit.redo", translate("Actions", "&Redo"), ("Ctrl+Shift+Z", "Ctrl+Y")),
        Entry("edit.-1"),
        Entry("edit.cut", translate("Actions", "Cu&t")),
        Entry("edit.copy", translate("Actions", "&Copy")),
        Entry("edit.paste", translate("Actions", "&Paste")),
        Entry("edit.paste-plain", translate("Actions", "Paste as p&lain text"), ("Ctrl+Shift+V",)),
        Entry("edit.-2"),
        Entry("edit.find", translate("Actions", "&Find and replace…"), ("Ctrl+F",)),
    )


def _review() -> tuple[Entry, ...]:
    return (
        Entry("review.next", translate("Actions", "&Next finding"), ("F8",)),
        Entry("review.previous", translate("Actions", "&Previous finding"), ("F7",)),
        Entry("review.list", translate("Actions", "Go to the &list of findings"), ("Ctrl+L",)),
        Entry("review.text", translate("Actions", "Go to the te&xt"), ("Ctrl+T",)),
        Entry("review.-1"),
        Entry("review.fix", translate("Actions", "&Fix"), ("Ctrl+.",)),
        Entry("review.source", translate("Actions", "Attach a &source…"), ("Alt+S",)),
        Entry("review.attribute", translate("Actions", "Attri&bute to…"), ("Alt+B",)),
        Entry("review.ask", translate("Actions", "Ask the a&uthor…"), ("Alt+Q",)),
        Entry("review.leave", translate("Actions", "L&et it stand…"), ("Alt+A",)),
        Entry("review.cut", translate("Actions", "&Cut the sentence"), ("Alt+C",)),
        Entry("review.ignore", translate("Actions", "&Ignore…"), ("Alt+I",)),
        Entry("review.-2"),
        Entry("review.fix-safe", translate("Actions", "Apply every safe fi&x"), ("Ctrl+Shift+.",)),
        Entry("review.typography", translate("Actions", "Appl&y typography…"), ("Ctrl+Shift+Y",)),
        Entry("review.group", translate("Actions", "&Rule on all like this…"), ("Alt+G",)),
        Entry("review.settled", translate("Actions", "What was settle&d…"), ("Ctrl+Shift+L",)),
        Entry("review.state", translate("Actions", "Change the s&tate of the draft…"), ("Ctrl+Shift+W",)),
    )


def _view() -> tuple[Entry, ...]:
    return (
        Entry(
            "view.review", translate("Actions", "&Review"), ("Ctrl+1",), checkable=True, hint=translate("Actions", "All findings")
        ),
        Entry(
            "view.sourcing",
            translate("Actions", "&Sourcing"),
            ("F9", "Ctrl+2"),
            checkable=True,
            hint=translate("Actions", "The map of claims: who says what"),
        ),
        Entry(
            "view.read",
            translate("Actions", "Rea&d"),
            ("Ctrl+3",),
            checkable=True,
            hint=translate("Actions", "The text without marks"),
        ),
        Entry("view.-1"),
        Entry("view.preview", translate("Actions", "&Preview"), ("Alt+1",)),
        Entry("view.original", translate("Actions", "&Original"), ("Alt+2",)),
        Entry("view.sources", translate("Actions", "So&urces"), ("Alt+3",)),
        Entry("view.voices", translate("Actions", "&Voices"), ("Alt+4",)),
        Entry("view.history", translate("Actions", "&History"), ("Alt+5",)),
        Entry("view.compare", translate("Actions", "&Compare with original"), ("Ctrl+D",)),
    )


def _looks() -> tuple[Entry, ...]:
    return (
        Entry("view.-2"),
        Entry("view.fold-drafts", translate("Actions", "Fold the dra&fts"), ("Ctrl+Alt+1",), checkable=True),
        Entry("view.fold-side", translate("Actions", "Fold the previe&w"), ("Ctrl+Alt+2",), checkable=True),
        Entry("view.fold-findings", translate("Actions", "Fold the findin&gs"), ("Ctrl+Alt+3",), checkable=True),
        Entry(
            "view.focus",
            translate("Actions", "Focus &mode"),
            ("F11",),
            checkable=True,
            hint=translate("Actions", "Only the text"),
        ),
        Entry("view.-3"),
        Entry("view.larger", translate("Actions", "&Larger text"), ("Ctrl++", "Ctrl+=")),
        Entry("view.smaller", translate("Actions", "S&maller text"), ("Ctrl+-",)),
        Entry("view.normal", translate("Actions", "&Normal size"), ("Ctrl+0",)),
        Entry("view.theme", translate("Actions", "Ligh&t or dark"), ("Ctrl+Shift+D",)),
    )


def _desk() -> tuple[Entry, ...]:
    return (
        Entry("desk.search", translate("Actions", "&Search drafts"), ("Ctrl+Shift+F",)),
        Entry("desk.bin", translate("Actions", "&Bin…")),
        Entry("desk.-1"),
        Entry("desk.person", translate("Actions", "&Who are you…")),
        Entry("desk.words", translate("Actions", "&Accepted words…")),
        Entry("desk.try-rules", translate("Actions", "&Try house rules on my drafts…")),
        Entry("desk.settings", translate("Actions", "Se&ttings…"), ("Ctrl+,",)),
        Entry("desk.-2"),
        Entry("desk.open", translate("Actions", "&Open another desk…")),
        Entry("desk.backup", translate("Actions", "Back &up now")),
        Entry("desk.restore", translate("Actions", "&Restore a backup…")),
        Entry("desk.elsewhere", translate("Actions", "Save &elsewhere…")),
    )


def _help() -> tuple[Entry, ...]:
    return (
        Entry("help.palette", translate("Actions", "&Search actions and drafts…"), ("Ctrl+K",)),
        Entry("help.guide", translate("Actions", "&Guide"), ("F1",)),
        Entry("help.shortcuts", translate("Actions", "&Keyboard…"), ("Ctrl+F1",)),
        Entry("help.-1"),
        Entry("help.about", translate("Actions", "&About Desk Editor…")),
    )


def build_actions(parent: QWidget, changed: dict[str, str]) -> dict[str, QAction]:
    """An action for every entry; ``changed`` are the shortcuts a user chose, by id."""
    actions: dict[str, QAction] = {}
    for entry in action_table():
        if not entry.text:
            continue
        action = QAction(entry.text, parent)
        action.setCheckable(entry.checkable)
        keys = [changed[entry.id]] if entry.id in changed else list(entry.keys)
        action.setShortcuts([QKeySequence(key) for key in keys if key])
        action.setToolTip(tip(entry, keys[0] if keys else ""))
        action.setObjectName(entry.id)
        parent.addAction(action)
        actions[entry.id] = action
    return actions


def tip(entry: Entry, key: str) -> str:
    """The tool tip: what it does, and its key."""
    text = entry.hint or plain(entry.text)
    shown = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) if key else ""
    return f"{text}  ({shown})" if shown else text


def plain(text: str) -> str:
    """A menu's text without its mnemonic and its dots."""
    return text.replace("&", "").rstrip("…")


def fill_menus(bar: QMenuBar, actions: dict[str, QAction]) -> dict[str, QMenu]:
    """The menus of the bar."""
    menus: dict[str, QMenu] = {}
    for name, title in menu_titles().items():
        menus[name] = bar.addMenu(title)
    for entry in action_table():
        if entry.text:
            menus[entry.menu].addAction(actions[entry.id])
        else:
            menus[entry.menu].addSeparator()
    return menus
