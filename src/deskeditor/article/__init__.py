"""What the newsroom calls the parts of a story. Start reading at ``article.py``."""

from deskeditor.article.article import BODY, TEXT_FIELDS, Article
from deskeditor.article.counterpart import COUNTERPART, Counterpart, Tie

__all__ = ["BODY", "COUNTERPART", "TEXT_FIELDS", "Article", "Counterpart", "Tie"]
