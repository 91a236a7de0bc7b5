"""RemovedDialog: after an import, before and after, and the lines left out. Start reading at :class:`RemovedDialog`."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QPlainTextEdit, QVBoxLayout, QWidget

from deskeditor.article import Article
from deskeditor.findings import Messages
from deskeditor.store.values import RemovedLine
from deskeditor.ui.dialogs.sheet import Sheet
from deskeditor.ui.widgets import label
from deskeditor.ui.wording import labelled, language_name


class RemovedDialog(Sheet):
    """``restored`` carries the RemovedLines that were ticked."""

    restored = Signal(list)

    def __init__(
        self,
        article: Article,
        original: str,
        removed: Sequence[RemovedLine],
        disclaimer: str,
        messages: Messages,
        parent: QWidget,
    ) -> None:
        super().__init__(self.tr("What came in, and what was made of it"), parent, width=900)
        self._removed = list(removed)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addLayout(self._column(self.tr("Before"), original))
        row.addLayout(self._column(self.tr("After"), _shown(article)))
        self.body.addLayout(row, 3)
        if disclaimer:
            self.add_text(
                self.tr("The outlet's own disclaimer stood in the text. It was lifted out: the export prints it once."), "settled"
            )
        self._add_lines(removed, messages)
        self.back = self.add_button(self.tr("Take the ticked lines back"))
        self.back.clicked.connect(self._restore)
        self.back.setEnabled(False)
        self.list.itemChanged.connect(lambda _: self.back.setEnabled(bool(self._ticked())))
        self.ok = self.add_button(self.tr("It is right so"), primary=True)
        self.ok.clicked.connect(self.accept)
        self.ok.setFocus()
        self.resize(980, 660)

    def _add_lines(self, removed: Sequence[RemovedLine], messages: Messages) -> None:
        self.body.addWidget(
            label(self.tr("%n lines left out: tick what belongs to the article", "", len(removed)), "section", self)
        )
        self.list = QListWidget(self)
        self.list.setObjectName("list")
        self.list.setAccessibleName(self.tr("Lines left out"))
        self.list.setMinimumHeight(150)
        for line in removed:
            item = QListWidgetItem(f"{line.text.strip()[:140]}   · {messages.text(line.why)}")
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self.body.addWidget(self.list, 2)

    def _column(self, title: str, text: str) -> QVBoxLayout:
        box = QVBoxLayout()
        box.addWidget(label(title, "section", self))
        view = QPlainTextEdit(self)
        view.setObjectName("field")
        view.setReadOnly(True)
        view.setAccessibleName(title)
        view.setPlainText(text)
        box.addWidget(view, 1)
        return box

    def _ticked(self) -> list[RemovedLine]:
        return [line for number, line in enumerate(self._removed) if self.list.item(number).checkState() == Qt.CheckState.Checked]

    def _restore(self) -> None:
        self.restored.emit(self._ticked())
        self.accept()


def _shown(article: Article) -> str:
    heads = [labelled(name, value) for name in ("kicker", "headline", "standfirst", "byline") if (value := article.text_of(name))]
    if article.published:
        heads.append(labelled("published", article.published))
    heads.append(labelled("language", language_name(article.language)))
    return "\n".join(heads) + "\n\n" + article.body
