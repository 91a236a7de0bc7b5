"""Runs the checks and remembers paragraphs; synchronous. Start reading at ``reviewer.py``."""

from deskeditor.review.reviewer import Review, Reviewer

__all__ = ["Review", "Reviewer"]
