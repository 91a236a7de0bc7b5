"""Sentences of a paragraph. Start reading at :func:`sentences_of`."""

import re
from dataclasses import dataclass

from deskeditor.language import LanguagePack
from deskeditor.text import Span

_END = re.compile(r"[.!?…]+[\"”»’)\]]*(?=\s|$)")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, its outer white space left out. ``span`` is relative to the paragraph."""

    span: Span


def sentences_of(prose: str, pack: LanguagePack) -> tuple[Sentence, ...]:  # noqa: ARG001 - replaced by the full splitter
    """The sentences of ``prose`` in order."""
    found: list[Sentence] = []
    start = 0
    for end in [*(match.end() for match in _END.finditer(prose)), len(prose)]:
        piece = prose[start:end]
        if piece.strip():
            lead = len(piece) - len(piece.lstrip())
            found.append(Sentence(Span(start + lead, start + len(piece.rstrip()))))
        start = end
    return tuple(found)
