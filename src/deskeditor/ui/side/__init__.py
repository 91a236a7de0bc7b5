"""What stands beside the text: the live preview, the original, sources, voices, history. Start reading at ``panel.py``."""

from deskeditor.ui.side.panel import SidePanel

__all__ = ["SidePanel"]
