"""All that is particular to an outlet, read from ``resources/outlets/<outlet>/`` and the user's folder.

Start reading at ``outlet.py``.
"""

from deskeditor.outlets.outlet import Disclaimer, Outlet, available_outlets, load_outlet

__all__ = ["Disclaimer", "Outlet", "available_outlets", "load_outlet"]
