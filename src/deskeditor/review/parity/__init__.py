"""The parity check: numbers, names, quotations and paragraphs of a draft against the text it was made from.

Start reading at ``compare.py``; ``sides.py`` makes its two sides of a draft of the desk and a pasted page.
"""

from deskeditor.review.parity.alignment import Pair
from deskeditor.review.parity.as_findings import findings_of, kind_of, slots_of
from deskeditor.review.parity.compare import compare
from deskeditor.review.parity.comparison import Comparison, Difference, What
from deskeditor.review.parity.sides import Side, article_side, compare_sides, page_side
from deskeditor.review.parity.ties import beginning

__all__ = [
    "Comparison",
    "Difference",
    "Pair",
    "Side",
    "What",
    "article_side",
    "beginning",
    "compare",
    "compare_sides",
    "findings_of",
    "kind_of",
    "page_side",
    "slots_of",
]
