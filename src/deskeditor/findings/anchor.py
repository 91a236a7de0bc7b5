"""Anchor: how a verdict finds its place again after edits elsewhere. Start reading at :func:`anchor_of`.

The verdict holds while the sentence and the exact words stand. Occurrence, prefix and suffix only choose between equals.
"""

from dataclasses import dataclass

CONTEXT = 32
"""How many code points of the neighbourhood an anchor keeps on each side."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A place named by its words. ``occurrence`` counts from 0 among equal (exact, sentence) pairs of the field."""

    field: str
    exact: str
    sentence: str
    occurrence: int = 0
    prefix: str = ""
    suffix: str = ""
