"""ArrivedDialog: what came in, what was made of it, what is to be decided. Start reading at :class:`ArrivedDialog`.

Before and after with the recognised fields; the lines left out, each restorable; the author's tracked changes and comments; the
draft that is already there. The lists of decisions are in ``arrived_lists.py``.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QListWidget, QListWidgetItem, QPlainTextEdit, QStackedWidget, QWidget

from deskeditor.article import Article
from deskeditor.desk.received import Received, reads_as_sentence
from deskeditor.findings import Messages
from deskeditor.store.values import RemovedLine
from deskeditor.ui.dialogs.arrived_lists import ChangesList, CommentsList, column
from deskeditor.ui.dialogs.sheet import Sheet
from deskeditor.ui.widgets import button, label, tab
from deskeditor.ui.wording import encoding_name, field_name, format_name, labelled, language_name, said_moment

RECOGNISED = ("kicker", "headline", "standfirst", "byline", "dateline", "published")


@dataclass(frozen=True, slots=True)
class Came:
    """All the dialog shows: the article, the text it was taken from, the lines left out, what is undecided."""

    article: Article
    original: str
    removed: Sequence[RemovedLine] = ()
    disclaimer: str = ""
    received: Received = field(default_factory=Received)


class ArrivedDialog(Sheet):
    """Goes up: ``restored`` (RemovedLines), ``changes_decided`` (Changes, whether they stand), ``comments_decided`` (Comments,
    whether they become questions), ``twin_asked`` (a draft's id).
    """  # fmt: skip

    restored = Signal(list)
    changes_decided = Signal(list, bool)
    comments_decided = Signal(list, bool)
    twin_asked = Signal(int)

    def __init__(self, came: Came, messages: Messages, parent: QWidget) -> None:
        super().__init__(self.tr("What came in, and what was made of it"), parent, width=900)
        self._removed = list(came.removed)
        received = came.received
        self.changes = ChangesList(received.changes, self)
        self.comments = CommentsList(received.comments, self)
        self.changes.decided.connect(self.changes_decided)
        self.comments.decided.connect(self.comments_decided)
        self._add_head(came)
        self._stack = QStackedWidget(self)
        self._group = QButtonGroup(self)
        self._tabs = QHBoxLayout()
        self._tabs.setSpacing(16)
        self.body.addLayout(self._tabs)
        self._add_tab(self.tr("Before and after"), self._before_and_after(came))
        self._add_tab(self.tr("Left out (%n)", "", len(came.removed)), self._left_out(came, messages), came.removed)
        self._add_tab(self.tr("Tracked changes (%n)", "", len(received.changes)), self.changes, received.changes)
        self._add_tab(self.tr("Comments (%n)", "", len(received.comments)), self.comments, received.comments)
        self._tabs.addStretch(1)
        self.body.addWidget(self._stack, 1)
        self._group.idClicked.connect(self._stack.setCurrentIndex)
        self.show_tab(2 if received.changes else 3 if received.comments else 0)
        self.ok = self.add_button(self.tr("Looks right"), primary=True)
        self.ok.clicked.connect(self.accept)
        self.ok.setFocus()
        self.prefer(980, 660)

    def show_tab(self, number: int) -> None:
        """0 before and after, 1 the lines left out, 2 the tracked changes, 3 the comments."""
        self._group.button(number).setChecked(True)
        self._stack.setCurrentIndex(number)

    def _add_tab(self, title: str, page: QWidget, filled: Sequence[object] = (None,)) -> None:
        """A page behind its title; of what did not come there is no title either."""
        made = tab(title, self)
        made.setVisible(bool(filled))
        self._group.addButton(made, self._stack.count())
        self._tabs.addWidget(made)
        self._stack.addWidget(page)

    def _add_head(self, came: Came) -> None:
        said = [format_name(came.received.format), encoding_name(came.received.encoding), language_name(came.article.language)]
        self.add_text(" · ".join(one for one in said if one))
        twin = came.received.twin
        if twin is None:
            return
        title = (
            self.tr("This very file is here already: “{headline}”.")
            if twin.same_file
            else self.tr("Nearly the same article is here already: “{headline}” ({percent} % of its words).")
        )
        row = QHBoxLayout()
        row.addWidget(
            label(title.format(headline=twin.headline, percent=round(twin.likeness * 100)), "alarm", self, wrap=True), 1
        )
        self.twin = button(self.tr("Open the one that is there"), self)
        self.twin.setToolTip(self.tr("The new draft goes to the bin, from where it can be taken back."))
        self.twin.setAccessibleDescription(self.twin.toolTip())
        self.twin.clicked.connect(lambda: self._open_twin(twin.draft))
        row.addWidget(self.twin)
        self.body.addLayout(row)

    def _open_twin(self, draft: int) -> None:
        self.accept()
        self.twin_asked.emit(draft)

    def _before_and_after(self, came: Came) -> QWidget:
        page, box = column(self)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(self._text(self.tr("Before"), came.original), 1)
        row.addWidget(self._text(self.tr("After"), _shown(came.article, self.tr("not recognised"))), 1)
        box.addLayout(row, 1)
        if came.disclaimer:
            text = self.tr("The outlet's own disclaimer stood in the text. It was lifted out: the export prints it once.")
            box.addWidget(label(text, "settled", self, wrap=True))
        return page

    def _left_out(self, came: Came, messages: Messages) -> QWidget:
        page, box = column(self)
        box.addWidget(label(self.tr("Taken for page furniture: tick what belongs to the article"), "section", self))
        spoken = [line for line in came.removed if reads_as_sentence(line.text)]
        if spoken:
            box.addWidget(
                label(self.tr("%n read as sentences and are set bold: look at these first.", "", len(spoken)), "muted", self)
            )
        self.list = QListWidget(self)
        self.list.setObjectName("list")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setAccessibleName(self.tr("Lines left out"))
        for line in came.removed:
            item = QListWidgetItem(f"{line.text.strip()[:140]} · {messages.text(line.why)}")
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
            if line in spoken:
                font = self.list.font()
                font.setBold(True)
                item.setFont(font)
            self.list.addItem(item)
        box.addWidget(self.list, 1)
        self.back = button(self.tr("Take the ticked lines back"), self)
        self.back.clicked.connect(self._restore)
        self.back.setEnabled(False)
        self.list.itemChanged.connect(lambda _: self.back.setEnabled(bool(self._ticked())))
        row = QHBoxLayout()
        row.addWidget(self.back)
        row.addStretch(1)
        box.addLayout(row)
        return page

    def _text(self, title: str, text: str) -> QWidget:
        page, box = column(self)
        box.addWidget(label(title, "section", self))
        view = QPlainTextEdit(self)
        view.setObjectName("field")
        view.setReadOnly(True)
        view.setTabChangesFocus(True)
        view.setAccessibleName(title)
        view.setPlainText(text)
        box.addWidget(view, 1)
        return page

    def _ticked(self) -> list[RemovedLine]:
        return [line for number, line in enumerate(self._removed) if self.list.item(number).checkState() == Qt.CheckState.Checked]

    def _restore(self) -> None:
        self.restored.emit(self._ticked())
        self.accept()


def _shown(article: Article, missing: str) -> str:
    """The recognised fields, those that were not included, and the text."""
    values = {name: str(getattr(article, name) or "") for name in RECOGNISED}
    values["published"] = said_moment(values["published"])
    heads = [labelled(name, value or f"({missing})") for name, value in values.items()]
    heads.append(labelled("language", language_name(article.language) or f"({missing})"))
    return "\n".join(heads) + f"\n\n{field_name('body')}\n\n" + article.body
