"""All that is particular to an outlet, read from ``resources/outlets/<outlet>/`` and the user's folder.

Start reading at ``outlet.py`` (what an outlet is), then ``loading.py`` (where it is found), ``disclaimer.py`` (the approved
wordings, and how one is recognised in a page) and ``validation.py`` (what keeps a wrong profile from being saved).
"""

from deskeditor.outlets.disclaimer import PURPOSES, Disclaimer, DisclaimerPlace, find_disclaimer, same_wording
from deskeditor.outlets.loading import available_outlets, load_outlet, read_outlet
from deskeditor.outlets.outlet import DEFAULT_MUST_DECIDE, Outlet
from deskeditor.outlets.validation import OutletFault, validate_outlet, validate_settings

__all__ = [
    "DEFAULT_MUST_DECIDE",
    "PURPOSES",
    "Disclaimer",
    "DisclaimerPlace",
    "Outlet",
    "OutletFault",
    "available_outlets",
    "find_disclaimer",
    "load_outlet",
    "read_outlet",
    "same_wording",
    "validate_outlet",
    "validate_settings",
]
