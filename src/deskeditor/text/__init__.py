"""A text and places in it; knows no language and no newsroom.

Start reading at ``span.py``: every position below the window is a Span in Unicode code points.
"""

from deskeditor.text.alternatives import any_of
from deskeditor.text.paragraphs import Paragraph, PlacedParagraph, paragraphs_of
from deskeditor.text.span import Edit, Span

__all__ = ["Edit", "Paragraph", "PlacedParagraph", "Span", "any_of", "paragraphs_of"]
