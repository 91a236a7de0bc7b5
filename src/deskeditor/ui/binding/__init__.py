"""Panels and workspace, tied together. Start reading at ``draft.py``, then ``findings.py`` and ``views.py``.

Panels signal what was done to them, the workspace what became of it; these are the only places where both meet.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from deskeditor.ui.binding.draft import DraftBinding
from deskeditor.ui.binding.findings import FindingsBinding
from deskeditor.ui.binding.views import ViewsBinding

if TYPE_CHECKING:
    from deskeditor.ui.window import MainWindow


class Binding:
    """The three bindings of one window."""

    def __init__(self, window: MainWindow) -> None:
        self.views = ViewsBinding(window)
        self.draft = DraftBinding(window)
        self.findings = FindingsBinding(window)


__all__ = ["Binding"]
