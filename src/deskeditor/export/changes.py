"""What changed against the last release and against the original, word by word. Start reading at :func:`changes_html`."""

from html import escape

from markupsafe import Markup

from deskeditor.article import Article
from deskeditor.export.cleaning import cleaned
from deskeditor.export.differences import ChangedParagraph, changes_of
from deskeditor.export.release import Release
from deskeditor.export.sheets import sheet_html
from deskeditor.findings import Messages

_TAGS = {"kept": ("", ""), "removed": ("<del>", "</del>"), "added": ("<ins>", "</ins>")}


def changes_html(release: Release) -> str:
    """The page: one section for each version compared with."""
    messages = Messages.load(release.ui_language)
    sections = [
        _section(messages.text(f"changes.{name}"), before, release.article)
        for name, before in (("previous", release.previous), ("original", release.original))
        if before is not None
    ]
    return sheet_html(release, "changes", (), (), changes=Markup("\n".join(sections)))  # noqa: S704 - escaped below


def _section(title: str, before: Article, after: Article) -> str:
    changes = changes_of(_lines(before), _lines(after))
    return f"<section>\n<h2>{escape(title)}</h2>\n" + "\n".join(_paragraph(one) for one in changes) + "\n</section>"


def _lines(article: Article) -> list[str]:
    text = "\n".join((article.kicker, article.headline, article.standfirst, article.byline, article.body))
    return [line for line in cleaned(text).split("\n") if line.strip()]


def _paragraph(changed: ChangedParagraph) -> str:
    words = (f"{_TAGS[one.kind][0]}{escape(one.text, quote=False)}{_TAGS[one.kind][1]}" for one in changed.pieces if one.text)
    return f"<p>{''.join(words)}</p>"
