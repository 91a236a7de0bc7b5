"""Who says what: the panel shows beside a speaker what the first mention lacks, and leads there."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from deskeditor.article import Article
from deskeditor.desk.claim_map import claim_map
from deskeditor.findings import Messages
from deskeditor.outlets import load_outlet
from deskeditor.review import Reviewer
from deskeditor.ui.side.voices_view import VoicesView


def test_what_the_first_mention_lacks_stands_first_and_leads_there(app: QApplication) -> None:
    article = Article(headline="Port", body="« Nous attendons depuis un an », a déclaré Marie Bel.", language="fr")
    review = Reviewer(load_outlet("eu-reporter")).review_article(article)
    view = VoicesView()
    view.show_map(claim_map(article, review.sourcing, (), review.findings), article, Messages.load("fr"))
    first = view.tree.topLevelItem(0).child(0)
    assert "Marie Bel" in first.text(0)
    claim = first.data(0, Qt.ItemDataRole.UserRole)
    assert claim.span.of(article.body) == "Bel"
    view.deleteLater()
    app.processEvents()
