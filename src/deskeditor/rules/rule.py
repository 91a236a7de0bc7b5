"""Rule: one thing a pack looks for, a plain value that carries its own tests. Start reading at :class:`Rule`.

What a table of a pack must hold is checked in ``validation.py``; how a rule finds its places is in ``matching.py``.
"""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from deskeditor.findings import Details, Kind, Messages, Severity, details


class Form(StrEnum):
    """How a rule looks. The last three speak of a whole article or count; the others of one place."""

    EXISTENCE = "existence"
    SUBSTITUTION = "substitution"
    SWAP = "swap"
    REPETITION = "repetition"
    OCCURRENCE = "occurrence"
    METRIC = "metric"
    CONSISTENCY = "consistency"
    CONDITIONAL = "conditional"


class Where(StrEnum):
    """What a rule reads at once.

    ``text``: a paragraph, markup blanked. ``line``: the paragraph as written, markup and all. ``sentence``: each sentence by
    itself. ``headline``: the headline alone. ``quotation``: inside quotation marks. ``narrative``: outside of them.
    """

    TEXT = "text"
    LINE = "line"
    SENTENCE = "sentence"
    HEADLINE = "headline"
    QUOTATION = "quotation"
    NARRATIVE = "narrative"


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a rule was written: the file, and the line of its ``[[rule]]`` header counted from 1. House rules are not trusted."""

    file: Path
    line: int
    trusted: bool = True


@dataclass(frozen=True, slots=True)
class Example:
    """A text that a rule must flag, with the exact spans it must flag and, where a fix is expected, the fixed text."""

    text: str
    spans: tuple[tuple[int, int], ...] = ()
    fixed: str | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of a pack.

    ``needs``: strings one of which stands in every text the rule can match (the cheap test before the pattern).
    ``words``: the same for whole words, letter case aside, or two in a row, with alternatives: "(un|du) (plan|projet)".
    ``exceptions``: patterns inside which a match does not count.
    ``once``: one finding an article, at the first place; a plain action still changes every place.
    ``limit``: the number an occurrence or a metric allows. ``needs`` and ``words`` empty: the pattern is always tried.
    ``case``: whether letter case counts; it does for patterns, and not for tokens and swaps, unless the table says otherwise.
    """

    code: str
    kind: Kind
    form: Form
    severity: Severity
    message: tuple[tuple[str, str], ...]
    why: tuple[tuple[str, str], ...]
    authority: tuple[tuple[str, str], ...]
    origin: Origin
    pattern: str = ""
    fix: str | None = None
    swap: tuple[tuple[str, str], ...] = ()
    tokens: tuple[str, ...] = ()
    exceptions: tuple[str, ...] = ()
    requires: str = ""
    needs: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    where: Where = Where.TEXT
    fields: tuple[str, ...] = ()
    not_in: tuple[str, ...] = ()
    case: bool = True
    safe: bool = False
    once: bool = False
    measure: str = ""
    limit: int = 0
    priority: int = 0
    flags: tuple[Example, ...] = ()
    passes: tuple[str, ...] = ()

    @property
    def texts(self) -> Details:
        """The rule's own words, as the details of a finding (see ``findings/messages.py``)."""
        return (
            *((f"message.{language}", text) for language, text in self.message),
            *((f"explanation.{language}", text) for language, text in self.why),
            *((f"authority.{language}", text) for language, text in self.authority),
        )

    @property
    def whole_article(self) -> bool:
        """Whether its findings depend on more than one paragraph."""
        return self.once or self.form in (Form.CONSISTENCY, Form.CONDITIONAL)


@dataclass(frozen=True, slots=True)
class Fault:
    """A rule or a file that was left out, and why: shown to the editor, never silent. ``line`` is 0 where it is unknown.

    ``why`` is one of the texts of ``rules.fault`` in the message catalogue, which ``slots`` fill.
    """

    file: Path
    line: int
    why: str
    slots: Details = ()

    def reason(self, messages: Messages) -> str:
        """What is wrong, in the language of the catalogue."""
        return messages.text("rules.fault", self.why, **dict(self.slots))

    def said(self, messages: Messages) -> str:
        """The place and what is wrong there."""
        place = f"{self.file}:{self.line}" if self.line else f"{self.file}"
        return f"{place}: {self.reason(messages)}"


class RuleError(ValueError):
    """A table of a pack that is no rule: ``why`` and ``slots`` are those of a :class:`Fault`."""

    def __init__(self, why: str, **slots: object) -> None:
        super().__init__(why)
        self.why = why
        self.slots = details(**slots)
