"""VoicesView: who says what. Start reading at :meth:`VoicesView.show_map`."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QTreeWidgetItem, QVBoxLayout, QWidget

from deskeditor.article import TEXT_FIELDS, Article
from deskeditor.desk.claim_map import Claim, ClaimMap, Standing
from deskeditor.findings import Finding, Messages
from deskeditor.ui.tree import Tree
from deskeditor.ui.widgets import label
from deskeditor.ui.wording import standing_name

WORDS_SHOWN = 90


class VoicesView(QFrame):
    """Every speaker with all that is attributed to them; what nobody says stands last. ``claim_chosen`` goes to the text."""

    claim_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self._summary = label("", "strong", self, wrap=True)
        self._warning = label("", "alarm", self, wrap=True)
        self.tree = Tree(self)
        self.tree.setObjectName("list")
        self.tree.setHeaderHidden(True)
        self.tree.setWordWrap(True)
        self.tree.setAccessibleName(self.tr("Who says what"))
        self.tree.itemActivated.connect(self._chosen)
        self.tree.itemClicked.connect(self._chosen)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addWidget(self._summary)
        box.addWidget(self._warning)
        box.addWidget(self.tree, 1)

    def show_map(self, claims: ClaimMap, article: Article, messages: Messages) -> None:
        """Show a draft's claims, speaker by speaker."""
        voices = claims.voices()
        self._summary.setText(ClaimSummary(self).of(claims))
        single = len(voices) == 1
        self._warning.setText(
            self.tr("Everything here comes from one source: {name}.").format(name=voices[0].name) if single else ""
        )
        self._warning.setVisible(single)
        self.tree.clear()
        for voice in voices:
            top = self._add(self.tr("{name} · {count}").format(name=voice.name, count=len(voice.claims)), voice.claims, article)
            if voice.unmet is not None:
                top.insertChild(0, self._first_mention(voice.unmet, messages))
        for title, standing in ((self.tr("Weak"), Standing.WEAK), (self.tr("Nobody says this"), Standing.UNSOURCED)):
            loose = tuple(claim for claim in claims.claims if not claim.name and claim.standing is standing)
            if loose:
                self._add(f"{title} · {len(loose)}", loose, article)
        self.tree.expandAll()

    def _first_mention(self, unmet: Finding, messages: Messages) -> QTreeWidgetItem:
        """What is open about the first mention, in the words of its finding; it leads there."""
        item = QTreeWidgetItem([messages.message(unmet)])
        item.setToolTip(0, messages.explanation(unmet))
        if unmet.span is not None:
            item.setData(0, Qt.ItemDataRole.UserRole, Claim(unmet.field, unmet.span, Standing.WEAK, quotation=False))
        return item

    def _add(self, title: str, claims: tuple[Claim, ...], article: Article) -> QTreeWidgetItem:
        top = QTreeWidgetItem([title])
        font = self.tree.font()
        font.setBold(True)
        top.setFont(0, font)
        for claim in claims:
            text = article.text_of(claim.field) if claim.field in TEXT_FIELDS else article.body
            words = " ".join(claim.span.of(text).split())
            item = QTreeWidgetItem([words[:WORDS_SHOWN] + ("…" if len(words) > WORDS_SHOWN else "")])
            item.setToolTip(0, f"{words[:400]}\n{standing_name(claim.standing)}")
            item.setData(0, Qt.ItemDataRole.UserRole, claim)
            top.addChild(item)
        self.tree.addTopLevelItem(top)
        return top

    def _chosen(self, item: QTreeWidgetItem) -> None:
        claim = item.data(0, Qt.ItemDataRole.UserRole)
        if claim is not None:
            self.claim_chosen.emit(claim)


class ClaimSummary(QObject):
    """Says how the claims of a draft stand, in one line."""

    def of(self, claims: ClaimMap) -> str:
        """The count in words: 14 claims: 9 sourced, 3 weak, 2 unsourced."""
        parts = (
            self.tr("%n sourced", "", claims.count(Standing.SOURCED)),
            self.tr("%n weak", "", claims.count(Standing.WEAK)),
            self.tr("%n unsourced", "", claims.count(Standing.UNSOURCED)),
        )
        return self.tr("%n claims: {parts}", "", len(claims.claims)).format(parts=", ".join(parts))
