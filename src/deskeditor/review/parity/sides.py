"""The two sides of a comparison, each as one text. Start reading at :class:`Side`.

A page is compared as given; an article is its fields one below the other, and a place in that text is found back in its field.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from deskeditor.article import Article, Tie
from deskeditor.language import guess_language
from deskeditor.reading import ArticleReading, Passage
from deskeditor.review.parity.blocks import COMPARED_FIELDS
from deskeditor.review.parity.compare import compare
from deskeditor.review.parity.comparison import Comparison
from deskeditor.review.reviewer import Reviewer
from deskeditor.text import Span, paragraphs_of

_GAP = "\n\n"


@dataclass(frozen=True)
class Side:
    """Spans of ``reading`` count in ``text``; ``fields`` are the names and starts of an article's fields in it."""

    reading: ArticleReading
    text: str
    fields: tuple[tuple[str, int], ...] = ()

    def located(self, span: Span) -> tuple[str, Span]:
        """The field that a place is in, and the place in that field's text; ("body", span) for a page."""
        name, start = "body", 0
        for field, at in self.fields:
            if at <= span.start:
                name, start = field, at
        return name, span.moved(-start)


def page_side(reviewer: Reviewer, text: str, language: str | None = None) -> Side:
    """A source as it was pasted or read; its furniture is recognised and left out of the comparison."""
    return Side(reviewer.review_text(text, language).reading, text)


def article_side(reviewer: Reviewer, article: Article) -> Side:
    """A draft of the desk."""
    pack = reviewer.pack(article.language or guess_language(article.body))
    passages: list[Passage] = []
    fields: list[tuple[str, int]] = []
    text = ""
    for field in COMPARED_FIELDS:
        own = article.text_of(field)
        if not own:
            continue
        text += _GAP if text else ""
        fields.append((field, len(text)))
        for placed in paragraphs_of(own):
            reading = reviewer.examine(placed.paragraph.text, pack, field).reading
            passages.append(Passage(field, len(text) + placed.start, reading))
        text += own
    return Side(ArticleReading(article, tuple(passages), pack, reviewer.outlet, raw=True), text, tuple(fields))


def compare_sides(draft: Side, source: Side, ties: Sequence[Tie] = ()) -> Comparison:
    """The parity check of two sides, with the pairs of paragraphs made by hand."""
    return compare(draft.reading, draft.text, source.reading, source.text, ties)
