"""Panels and workspace, tied together. Start reading at ``draft.py``, then ``findings.py`` and ``views.py``.

Panels signal what was done to them, the workspace what became of it; these are the only places where both meet.
"""

from deskeditor.ui.binding.counts import CountsBinding
from deskeditor.ui.binding.draft import DraftBinding
from deskeditor.ui.binding.findings import FindingsBinding
from deskeditor.ui.binding.views import ViewsBinding
from deskeditor.ui.parts import Parts


class Binding:
    """The bindings of one window."""

    def __init__(self, window: Parts) -> None:
        self.views = ViewsBinding(window)
        self.draft = DraftBinding(window, self.views)
        self.findings = FindingsBinding(window, self.views)
        self.counts = CountsBinding(window)


__all__ = ["Binding"]
