"""Marks: what is drawn over the text, and where it comes from. Start reading at :class:`MarkSource`.

Marks are asked for while painting, for the lines in sight only, and remembered nowhere in the widget: they can never be stale and
cost nothing for what is out of sight. (Formats set by a syntax highlighter would be laid out for the whole draft.)
"""

from dataclasses import dataclass
from typing import Protocol

from PySide6.QtGui import QColor

from deskeditor.text import Span


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark on a line. ``span`` is in code points of the line; ``pattern`` names an underline of ``shapes.draw_underline``."""

    span: Span
    pattern: str
    line: QColor
    fill: QColor | None = None
    outlined: bool = False


@dataclass(frozen=True, slots=True)
class Bar:
    """The margin bar of a paragraph. ``dashes`` tells unsettled from settled without colour."""

    colour: QColor
    broken: bool = False


class MarkSource(Protocol):
    """Answers for one line of a field, in the same event; ``start`` is the line's place in the field's text."""

    def known(self, field: str, line: str, start: int) -> bool:
        """Whether the answer costs nothing; a line that is not known may have to be examined."""
        ...

    def marks(self, field: str, line: str, start: int) -> tuple[Mark, ...]:
        """The marks of the line, in order."""
        ...

    def bar(self, field: str, line: str, start: int) -> Bar | None:
        """The line's margin bar; None where there is nothing to say."""
        ...


class NoMarks:
    """The source before a draft is open."""

    def known(self, field: str, line: str, start: int) -> bool:
        """Always."""
        return True

    def marks(self, field: str, line: str, start: int) -> tuple[Mark, ...]:
        """None."""
        return ()

    def bar(self, field: str, line: str, start: int) -> Bar | None:
        """None."""
        return None
