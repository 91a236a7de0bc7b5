"""The findings: tabs by group, the list, the card of the one in hand. Start reading at ``panel.py``, then ``card.py``."""

from deskeditor.ui.findings.card import FindingCard
from deskeditor.ui.findings.panel import FindingsPanel

__all__ = ["FindingCard", "FindingsPanel"]
