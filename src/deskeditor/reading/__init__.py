"""What checks share: the reading of a paragraph and of an article, and the shape of a check.

Start reading at ``reading.py`` (one paragraph), then ``sourcing.py`` (who says what, across paragraphs), ``page.py`` (which lines
of a copied page are the article) and ``check.py``.
"""

from deskeditor.reading.article_reading import ArticleReading, Passage
from deskeditor.reading.check import Check, Scope
from deskeditor.reading.open_claims import PlacedClaim
from deskeditor.reading.quotations import Quotation
from deskeditor.reading.reading import Reading
from deskeditor.reading.segments import LONG, Segment
from deskeditor.reading.sentences import Sentence
from deskeditor.reading.signals import Claim, Signal
from deskeditor.reading.sourcing import QuotationSourcing, SentenceSourcing, Sourcing, Speaker
from deskeditor.reading.standing import Status

__all__ = [
    "LONG",
    "ArticleReading",
    "Check",
    "Claim",
    "Passage",
    "PlacedClaim",
    "Quotation",
    "QuotationSourcing",
    "Reading",
    "Scope",
    "Segment",
    "Sentence",
    "SentenceSourcing",
    "Signal",
    "Sourcing",
    "Speaker",
    "Status",
]
