"""Who says what: the panel shows beside a speaker what the first mention lacks, and leads there."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from tests.ui.conftest import Opener

from deskeditor.article import Article
from deskeditor.desk.claim_map import Claim, ClaimMap, Standing, claim_map
from deskeditor.findings import Messages
from deskeditor.outlets import load_outlet
from deskeditor.review import Reviewer
from deskeditor.text import Span
from deskeditor.ui.side.voices_view import ClaimSummary, VoicesView


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


def test_one_claim_and_several_are_counted_as_french_counts_them(app: QApplication, opened: Opener) -> None:
    window = opened(language="fr")
    claims = ClaimMap(
        (
            *[Claim("body", Span(0, 1), Standing.SOURCED, quotation=True)] * 2,
            Claim("body", Span(2, 3), Standing.WEAK, quotation=True),
        )
    )
    assert ClaimSummary(window).of(claims) == "3 affirmations\u00a0: 2 sourcées, 1 faible, 0 sans source"
