"""What an export would write, to be looked at before it is written. Start reading at :func:`ask_export_view`."""

from collections.abc import Callable
from dataclasses import dataclass

from deskeditor.article import Article
from deskeditor.desk.desk import Desk
from deskeditor.desk.releasing import release_of
from deskeditor.desk.session import Session
from deskeditor.desk.worker import Answer
from deskeditor.export.cleaning import cleaned
from deskeditor.export.differences import ChangedParagraph, changes_of
from deskeditor.export.kinds import KINDS
from deskeditor.export.release import Release, illustrated

LIMIT = 20.0
"""Seconds after which looking is given up."""
LONGEST = 400_000
"""Code points of source that are shown."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """The article against another state of it; ``key`` names that state in the message catalogue."""

    key: str
    paragraphs: tuple[ChangedParagraph, ...]


@dataclass(frozen=True, slots=True)
class ExportView:
    """``source`` is what would be written, "" where that is no text; ``changes`` against the last release and the original."""

    source: str
    changes: tuple[Comparison, ...]


def ask_export_view(
    desk: Desk, session: Session, kind: str, outlet: str, purpose: str, then: Callable[[ExportView | None, str], None]
) -> None:
    """Look without writing: ``then(view, problem)`` from Desk.poll(). A newer question replaces one that waits.

    Wants ``beforehand.ask_ready`` to have been asked for the same, where the outlet is not the draft's own.
    """
    release = release_of(session, outlet, purpose, "", desk.ui_language)

    def answered(answer: Answer) -> None:
        then(answer.value if isinstance(answer.value, ExportView) else None, answer.problem)

    desk.worker.ask("export_view", release, kind, then=answered, limit=LIMIT, key="export view")


def export_view_of(release: Release, kind: str) -> ExportView:
    """As the worker makes it."""
    against = (("changes.previous", release.previous), ("changes.original", release.original))
    changes = tuple(Comparison(key, changes_of(_lines(one), _lines(release.article))) for key, one in against if one is not None)
    return ExportView(_source(illustrated(release), kind)[:LONGEST], changes)


def _source(release: Release, kind: str) -> str:
    if kind == "bundle":
        from deskeditor.export.bundle import bundle_files

        files = bundle_files(release)
        listed = "\n".join(f"{len(content):>9,}  {name}" for name, content in files.items())
        return f"{files['README.txt'].decode()}\n{'—' * 40}\n\n{listed}\n"
    if kind not in KINDS or kind == "docx":
        return ""
    return KINDS[kind].make(release).decode()


def _lines(article: Article) -> list[str]:
    text = "\n".join((article.kicker, article.headline, article.standfirst, article.byline, article.body))
    return [line for line in cleaned(text).split("\n") if line.strip()]
