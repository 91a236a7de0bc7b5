"""Page: which lines of a copied page are the article, and which are page chrome.

Start reading at :func:`page_of`. Importing takes the article out of the page by it; a raw text is reviewed by it,
nothing stripped.
"""

from dataclasses import dataclass
from enum import StrEnum

from deskeditor.article import Article
from deskeditor.language import LanguagePack
from deskeditor.outlets import Disclaimer, Outlet
from deskeditor.text.paragraphs import lines_of


class Role(StrEnum):
    """What a line of a page is. The values are the field names of findings and passages."""

    KICKER = "kicker"
    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    BYLINE = "byline"
    PUBLISHED = "published"
    BODY = "body"
    CAPTIONS = "captions"
    FURNITURE = "furniture"
    DISCLAIMER = "disclaimer"


@dataclass(frozen=True, slots=True)
class PageLine:
    """A line that is not blank. ``start`` is its offset in the page; ``why`` names the reason of a removal (a message key)."""

    start: int
    text: str
    role: Role
    why: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of a page, the article they make (body in Markdown), and the outlet's own disclaimer where it stood."""

    lines: tuple[PageLine, ...]
    article: Article
    disclaimer: Disclaimer | None = None


def page_of(text: str, pack: LanguagePack, outlet: Outlet) -> Page:
    """The page that ``text`` is, read with a language and an outlet. Nothing is changed inside a line."""
    lines = tuple(PageLine(start, line, Role.BODY) for start, line in lines_of(text))
    body = "\n\n".join(line.text for line in lines)
    return Page(lines, Article(body=body, language=pack.code, outlet=outlet.id))
