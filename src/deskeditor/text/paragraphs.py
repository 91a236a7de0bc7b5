"""Paragraphs of a text, each with its prose mask. Start reading at :func:`paragraphs_of`.

A paragraph is one line that is not blank, as it is one block in the editor. Whatever is cached about a paragraph is relative
to it and knows no start, so that an edit elsewhere never invalidates it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from deskeditor.text.light import light
from deskeditor.text.prose import prose_of


@light
@dataclass(frozen=True, slots=True)
class Paragraph:
    """One line of Markdown. Invariant: ``len(prose) == len(text)``; ``prose`` has markup, addresses and code blanked."""

    text: str
    prose: str

    @staticmethod
    def of(text: str) -> "Paragraph":
        """The paragraph of one line, its mask worked out."""
        return _paragraph(text)


@dataclass(frozen=True, slots=True)
class PlacedParagraph:
    """A paragraph and where it starts in its text, in code points."""

    start: int
    paragraph: Paragraph


@lru_cache(maxsize=4096)
def _paragraph(text: str) -> Paragraph:
    return Paragraph(text, prose_of(text))


def lines_of(text: str) -> Iterator[tuple[int, str]]:
    """Each line that is not blank, with its start. Only LF ends a line: U+2028 is a character like any other."""
    start = 0
    for line in text.split("\n"):
        if line.strip():
            yield start, line
        start += len(line) + 1


def paragraphs_of(text: str) -> tuple[PlacedParagraph, ...]:
    """The paragraphs of a text in order; ``text[p.start:p.start + len(p.paragraph.text)]`` is the paragraph's text."""
    return tuple(PlacedParagraph(start, Paragraph.of(line)) for start, line in lines_of(text))
