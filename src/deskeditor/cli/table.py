"""Tables for people who read a terminal. Start reading at :func:`table`."""

import shutil
import textwrap
from collections.abc import Sequence

GAP = 2


def table(heads: Sequence[str], rows: Sequence[Sequence[str]], widest: Sequence[int], width: int | None = None) -> str:
    """Rows under their heads, ending in a newline. ``widest`` bounds each column in characters; the last takes what is left of
    ``width`` (None: the terminal's). Long cells are wrapped, line breaks become spaces.
    """
    width = width or shutil.get_terminal_size((110, 24)).columns
    cells = [[" ".join(cell.split("\n")) for cell in row] for row in (heads, *rows)]
    columns = [min(bound, max(len(row[at]) for row in cells)) for at, bound in enumerate(widest[: len(heads) - 1])]
    columns.append(max(24, width - sum(columns) - GAP * len(columns)))
    rule = "─" * min(width, sum(columns) + GAP * (len(columns) - 1))
    lines = [line for row in cells for line in _wrapped(row, columns)]
    head = len(list(_wrapped(cells[0], columns)))
    return "\n".join([*lines[:head], rule, *lines[head:]]) + "\n"


def _wrapped(row: Sequence[str], columns: Sequence[int]) -> list[str]:
    pieces = [textwrap.wrap(cell, column) or [""] for cell, column in zip(row, columns, strict=True)]
    height = max(len(piece) for piece in pieces)
    lines = []
    for at in range(height):
        words = (piece[at] if at < len(piece) else "" for piece in pieces)
        lines.append((" " * GAP).join(word.ljust(column) for word, column in zip(words, columns, strict=True)).rstrip())
    return lines
