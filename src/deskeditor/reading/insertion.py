"""Insertion: the words that name a speaker after a quotation. Start reading at :func:`attributed`.

The wording is data (``[insertion]`` of the language's ``attribution.toml``). It is a proposal to be checked, never a safe fix.
"""

from deskeditor.findings import Fix
from deskeditor.language import LanguagePack
from deskeditor.reading.attribution.lexicon import attribution_settings
from deskeditor.text import Span

_ENDS = "!?…"
_SPACES = "  \u202f"


def attributed(text: str, quotation: Span, speaker: str, pack: LanguagePack, tail: str = "") -> Fix | None:
    """The fix that attributes a quotation, a whole sentence at ``quotation`` of ``text``, to ``speaker``, in the language's usual
    words or those of ``tail`` (", {speaker} added"); None without a wording.
    """
    settings = attribution_settings(pack).get("insertion", {})
    tail = tail.removeprefix(",") if settings.get("comma_inside", False) else tail
    wording = (tail or settings.get("text", "")).replace("{speaker}", speaker)
    if not wording or len(quotation) < 4:
        return None
    written = quotation.of(text)
    closing = len(written) - 1
    while closing > 0 and (not written[closing].isalnum() and written[closing] not in ".," + _ENDS):
        closing -= 1
    said, mark = written[: closing + 1], written[closing + 1 :]
    comma_inside = settings.get("comma_inside", False)
    said = said.rstrip(".,")
    if said.endswith(tuple(_ENDS)):
        wording = wording if comma_inside else wording.removeprefix(",") if settings.get("no_comma_after_mark") else wording
    elif comma_inside:
        said += ","
    end = quotation.end
    stop = "" if text[end : end + 1] == "." else "."
    return Fix(quotation, said + mark + wording + stop)
