"""Loading a draft's language by steps, before the first look at one of its lines. Start reading at :func:`warming`.

Rules, word lists and patterns are read when they are first needed, which takes a tenth of a second and more: whoever must answer
in between loads them beforehand.
"""

from collections.abc import Iterator
from contextlib import suppress

from deskeditor.desk.reviewed_draft import ReviewedDraft


def is_warm(draft: ReviewedDraft) -> bool:
    """Whether the draft's language is loaded here: until then a line's findings would keep the window waiting."""
    return (draft.article.outlet, draft.language) in draft.workplace.warm


def warming(draft: ReviewedDraft) -> Iterator[None]:
    """Load it by steps of some 20 ms at most; the draft :func:`is_warm` when this has run to its end."""
    place, outlet, language = draft.workplace, draft.article.outlet, draft.language
    line = draft.article.body.strip().partition("\n")[0] or "-"
    with suppress(Exception):  # what cannot be loaded will say so where it is needed
        yield from place.reviewer(outlet).warming(line, language)
    place.warm.add((outlet, language))
