"""Find and replace in a draft. Start reading at :func:`hits`. A person's expression always runs under a time limit."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from deskeditor.article import TEXT_FIELDS, Article
from deskeditor.reading import Sourcing
from deskeditor.store.problem import DeskProblem
from deskeditor.text import Span, paragraphs_of

LIMIT = 1.0
"""Seconds a search of one field may take."""

if TYPE_CHECKING:
    import regex


def compiled(pattern: str, *, syntax: bool, whole_word: bool, case: bool) -> "regex.Pattern[str]":
    """What is looked for. Raises DeskProblem ``find.bad-pattern``."""
    import regex  # only who searches loads it

    source = pattern if syntax else regex.escape(pattern, literal_spaces=True)
    if whole_word:
        source = rf"(?<!\w)(?:{source})(?!\w)"
    try:
        return regex.compile(source, regex.MULTILINE | (0 if case else regex.IGNORECASE))
    except regex.error as error:
        raise DeskProblem("find.bad-pattern", detail=error) from error


def hits(looked_for: "regex.Pattern[str]", text: str, quoted: Sequence[Span], where: str) -> Iterator[Span]:
    """The places in a text, empty ones left out. ``where`` is "all", "inside" or "outside" the ``quoted`` spans.

    Raises DeskProblem ``find.slow-pattern``.
    """
    try:
        for match in looked_for.finditer(text, timeout=LIMIT):
            span = Span(*match.span())
            if span.start == span.end:
                continue
            inside = any(one.contains(span) for one in quoted)
            touching = inside or any(one.overlaps(span) for one in quoted)
            if where == "all" or (where == "inside" and inside) or (where == "outside" and not touching):
                yield span
    except TimeoutError as error:
        raise DeskProblem("find.slow-pattern") from error


def expanded(pattern: "regex.Pattern[str]", text: str, span: Span, replacement: str) -> str:
    """The replacement with its groups filled in. Raises DeskProblem ``find.bad-pattern``."""
    import regex

    try:
        match = pattern.match(text, span.start, timeout=LIMIT)
        if match is not None and match.end() != span.end:  # whole words end elsewhere
            match = pattern.fullmatch(text, span.start, span.end, timeout=LIMIT)
        return match.expand(replacement) if match else replacement
    except (regex.error, IndexError, TimeoutError) as error:
        raise DeskProblem("find.bad-pattern", detail=error) from error


def quotations_of(article: Article, field: str, sourcing: Sourcing) -> tuple[Span, ...]:
    """The quotations of one field."""
    fields = [name for name in TEXT_FIELDS for _ in paragraphs_of(article.text_of(name))]
    return tuple(one.span for one in sourcing.quotations if one.passage < len(fields) and fields[one.passage] == field)
