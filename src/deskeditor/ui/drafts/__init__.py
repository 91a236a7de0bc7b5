"""The list of drafts: the day's work. Start reading at ``panel.py``."""

from deskeditor.ui.drafts.panel import DraftsPanel

__all__ = ["DraftsPanel"]
