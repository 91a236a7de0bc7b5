"""What the newsroom calls the parts of a story. Start reading at ``article.py``."""

from deskeditor.article.article import BODY, TEXT_FIELDS, Article

__all__ = ["BODY", "TEXT_FIELDS", "Article"]
