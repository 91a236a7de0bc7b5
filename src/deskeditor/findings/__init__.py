"""What may be said about a place in a draft, and what was ruled on it.

Start reading at ``finding.py`` (what a check says), then ``verdict.py`` (what an editor decides) and ``settling.py`` (which
findings are still open).
"""

from deskeditor.findings.anchor import Anchor, Places
from deskeditor.findings.finding import WHOLE_DRAFT, Details, Finding, Fix, Kind, Severity, details
from deskeditor.findings.messages import Messages
from deskeditor.findings.settling import ANSWERED, Settlement, accepted_as, settle
from deskeditor.findings.verdict import PRIVATE_SOURCE_FIELDS, SOURCE_KINDS, Person, Ruling, Scope, Source, Verdict

__all__ = [
    "ANSWERED",
    "PRIVATE_SOURCE_FIELDS",
    "SOURCE_KINDS",
    "WHOLE_DRAFT",
    "Anchor",
    "Details",
    "Finding",
    "Fix",
    "Kind",
    "Messages",
    "Person",
    "Places",
    "Ruling",
    "Scope",
    "Settlement",
    "Severity",
    "Source",
    "Verdict",
    "accepted_as",
    "details",
    "settle",
]
