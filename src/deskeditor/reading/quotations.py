"""Quotations: pairing the marks of one paragraph. Start reading at :func:`quotations_of`."""

from dataclasses import dataclass

from deskeditor.language import LanguagePack
from deskeditor.text import Span


@dataclass(frozen=True, slots=True)
class Quotation:
    """A stretch between marks. ``span`` includes its marks; ``inner`` leaves them out; ``closed`` is False where the mark that
    ends it is not in the paragraph (``span`` then reaches the paragraph's end). ``level`` is 0 for the outermost.
    """

    span: Span
    inner: Span
    opening: str
    closing: str
    closed: bool = True
    level: int = 0


def quotations_of(prose: str, pack: LanguagePack) -> tuple[Quotation, ...]:  # noqa: ARG001 - replaced by the full pairing
    """The quotations of ``prose`` in order of their opening mark."""
    return ()
