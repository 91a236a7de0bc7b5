"""ArticleReading: the paragraphs of an article read together. Start reading at :class:`ArticleReading`."""

from dataclasses import dataclass

from deskeditor.article import Article
from deskeditor.language import LanguagePack
from deskeditor.outlets import Outlet
from deskeditor.reading.open_claims import PlacedClaim, claims_in
from deskeditor.reading.reading import Reading
from deskeditor.reading.sourcing import Sourcing, sourcing_of
from deskeditor.text import Span
from deskeditor.text.light import lazy, light


@light
@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph in its place. ``start`` is its offset in the text of ``field``; for a raw page, in the page.

    ``field`` is one of TEXT_FIELDS, or for a line of a raw page that is none of them: "furniture", "dateline", "published".
    """

    field: str
    start: int
    reading: Reading

    def placed(self, span: Span) -> Span:
        """A span of the paragraph, in the terms of the field's text."""
        return span.moved(self.start)


@dataclass(frozen=True, eq=False)
class ArticleReading:
    """What an article check sees. ``article`` holds the metadata; for a raw page, as far as the page shows it.

    ``raw`` is True for a text reviewed as given: then every passage's start is an offset into that one text.
    """

    article: Article
    passages: tuple[Passage, ...]
    pack: LanguagePack
    outlet: Outlet
    raw: bool = False

    @lazy
    def sourcing(self) -> Sourcing:
        """Who says what."""
        return sourcing_of(self.passages)

    @lazy
    def claims(self) -> tuple[PlacedClaim, ...]:
        """What somebody must stand for in the body, each with what is known of its source."""
        return claims_in(self.passages, self.sourcing)

    @lazy
    def body(self) -> tuple[Passage, ...]:
        """The passages of the body."""
        return tuple(passage for passage in self.passages if passage.field == "body")
