"""The parity check: numbers, names, quotations and paragraphs of a draft against the text it was made from.

Start reading at ``compare.py``.
"""

from deskeditor.review.parity.alignment import Pair
from deskeditor.review.parity.compare import compare
from deskeditor.review.parity.comparison import Comparison, Difference, What

__all__ = ["Comparison", "Difference", "Pair", "What", "compare"]
