"""Check: one thing to look for, a value with a pure function. Start reading at :class:`Check`."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from deskeditor.findings import Finding
from deskeditor.reading.article_reading import ArticleReading
from deskeditor.reading.reading import Reading


class Scope(StrEnum):
    """What a check reads at once. A paragraph check may say only what no other paragraph, field or ruling can refute."""

    PARAGRAPH = "paragraph"
    ARTICLE = "article"


@dataclass(frozen=True, slots=True)
class Check:
    """``codes`` are all the codes its findings carry; ``examine`` is set by the scope: exactly one of the two is not None.

    A paragraph check answers in spans of the paragraph (the reviewer places them); an article check in spans of the field's text.
    """

    name: str
    codes: tuple[str, ...]
    summary: str
    paragraph: Callable[[Reading], Iterable[Finding]] | None = None
    article: Callable[[ArticleReading], Iterable[Finding]] | None = None

    def __post_init__(self) -> None:
        if (self.paragraph is None) == (self.article is None):
            raise ValueError(f"{self.name}: a check reads a paragraph or an article, one of the two")

    @property
    def scope(self) -> Scope:
        """What it reads at once."""
        return Scope.ARTICLE if self.paragraph is None else Scope.PARAGRAPH
