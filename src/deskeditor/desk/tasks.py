"""What the worker does, by name. Start reading at :data:`TASKS`. Pure functions of plain values; heavy imports stay inside."""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from deskeditor.article import Article, Counterpart
from deskeditor.desk.outcome import outcome_of, parts_of
from deskeditor.findings import Finding, Kind, Severity
from deskeditor.language import Judgement
from deskeditor.outlets import load_outlet
from deskeditor.review import Reviewer
from deskeditor.text import Span

LARGEST_WORDS = 20_000_000
"""Octets of a house-words file that are read."""

_reviewers: dict[tuple[str, frozenset[str]], Reviewer] = {}


def judge(language: str, tokens: tuple[str, ...]) -> tuple[bool, dict[str, Judgement]]:
    """Whether there is a dictionary for the language, and what it says of each token."""
    from deskeditor.language.spelling.remembered import judgements

    lexicon = _packs()[language].lexicon
    return lexicon.ready, judgements(lexicon, tokens)


def suggest(language: str, text: str, draft_words: tuple[str, ...] = ()) -> tuple[str, ...]:
    """What a misspelt word may have meant, the likeliest first."""
    from deskeditor.language.spelling.suggesting import suggestions_for

    return suggestions_for(text, _packs()[language], draft_words)


def prepare(language: str) -> None:
    """Get ready to suggest, before anybody asks."""
    from deskeditor.language.spelling import suggester

    suggester.prepare(_packs()[language])


def review(
    article: Article, outlet: str, house_words: frozenset[str], counterpart: Counterpart | None = None
) -> Iterator[object]:
    """Everything there is to say about an article, with the dictionaries and beside its source text, in the parts of
    ``outcome.assembled``.
    """
    key = (outlet, house_words)
    if key not in _reviewers:
        _reviewers.clear()
        _reviewers[key] = Reviewer(load_outlet(outlet), dict(_packs()), house_words)
    yield from parts_of(outcome_of(_reviewers[key], article, counterpart))


def typography(article: Article, outlet: str, language: str) -> Any:
    """What “Apply typography” would change in an article (``manuscript.FieldEdit``)."""
    from deskeditor.desk.typesetting import typographic_edits

    return tuple(typographic_edits(article, Reviewer(load_outlet(outlet)), language))


def import_file(path: Path, outlet: str, language: str) -> Any:
    """The articles of a file, or the problem: see ``import_task``."""
    from deskeditor.desk.import_task import imported_file

    return imported_file(path, outlet, language)


def import_paste(text: str, html: str, outlet: str, language: str) -> Any:
    """The article of a paste, or the problem."""
    from deskeditor.desk.import_task import imported_paste

    return imported_paste(text, html, outlet, language)


def markdown_of_paste(html: str) -> Any:
    """Pasted HTML as Markdown, or the problem."""
    from deskeditor.desk.import_task import pasted_markdown

    return pasted_markdown(html)


def marked_page(article: Article, places: tuple[tuple[str, int, int] | None, ...], purpose: str = "standard") -> Any:
    """The page of an article with the places of its findings marked (``export.marks.MarkedPage``), in pieces.

    ``places`` are the field, start and end of each: packing thousands of findings is the window's time, and a page needs no more.
    """
    from deskeditor.desk.page_task import marked_page_of
    from deskeditor.export.pieces import in_pieces

    spans = [(place[0], Span(*place[1:])) if place else ("", None) for place in places]
    findings = tuple(Finding("", Kind.HOUSE, Severity.INFO, span, field) for field, span in spans)
    return in_pieces(marked_page_of(article, findings, purpose))


def page_to_print(release: Any) -> Any:
    """The page of a release as it goes on paper (``export.marks.MarkedPage``), in pieces."""
    from deskeditor.desk import page_task
    from deskeditor.export.pieces import in_pieces

    return in_pieces(page_task.page_to_print(release))


def proof(article: Article, outlet: str, findings: tuple[Finding, ...], ui_language: str, purpose: str) -> str:
    """The whole page with its watermark and its findings."""
    from deskeditor.desk.page_task import proof_of

    return proof_of(article, outlet, findings, ui_language, purpose)


def export_kind(release: Any, kind: str, folder: Path) -> tuple[str, str, str, str]:
    """Write one kind of export: (path, sha256, problem, detail)."""
    from deskeditor.desk.page_task import kind_exported_to

    return kind_exported_to(release, kind, folder)


def page_blockers(article: Article, purpose: str) -> Any:
    """What is wrong with the page of an article as it would be written (``export.Blocker``)."""
    from deskeditor import export

    return export.page_blockers(article, load_outlet(article.outlet), purpose)


def file_release(path: Path, outlet: str, purpose: str, override: str, ui_language: str) -> Any:
    """A file as it would be released, and what holds it (``file_release.FileRelease``)."""
    from deskeditor.desk import file_release as task

    return task.file_release(path, outlet, purpose, override, ui_language)


def export_view(release: Any, kind: str) -> Any:
    """What an export would write, and what changed (``export_view.ExportView``)."""
    from deskeditor.desk.export_view import export_view_of

    return export_view_of(release, kind)


def try_pack(pack: Path, articles: tuple[tuple[int, Article], ...]) -> Any:
    """What is wrong with a pack of rules, and every place it marks in some drafts (``pack_trial.TrialHit``)."""
    from deskeditor.desk.pack_trial import hits_of

    return hits_of(pack, articles)


@cache
def _packs() -> Mapping[str, Any]:
    from deskeditor.language.spelling.layered import packs_with_dictionaries

    return packs_with_dictionaries()


def renew(*, dictionaries: bool) -> None:
    """Read outlets and rules anew, and the dictionaries where it was they that were changed: they take a second to read."""
    from deskeditor.language.spelling import layered

    _reviewers.clear()
    if dictionaries:
        _packs.cache_clear()
        layered.forget_lexicons()


def article_files(paths: tuple[Path, ...]) -> tuple[Path, ...]:
    """The files named and those of folders that can hold an article."""
    from deskeditor.desk.import_task import article_files as found

    return tuple(found(paths))


def read_words(path: Path) -> Any:
    """The words of a house-words file, the lines that are none, and "" or the reason why it cannot be read."""
    from deskeditor.language.house_words import read_house_words

    try:
        with path.open("rb") as file:
            text = file.read(LARGEST_WORDS).decode("utf-8", "replace")
    except OSError as error:
        return frozenset(), (), str(error)
    return (*read_house_words(text), "")


def file_hash(path: Path) -> tuple[str, str]:
    """The SHA-256 of a file of any size, and "" or the reason why it cannot be read."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest(), ""
    except OSError as error:
        return "", str(error)


def read_package(path: Path) -> Any:
    """What a draft package holds (``package.Unpacked``), or the problem it has (a DeskProblem's key and slots)."""
    from deskeditor.desk.package import unpacked
    from deskeditor.store.problem import DeskProblem

    try:
        return unpacked(path), "", {}
    except DeskProblem as problem:
        return None, problem.key, problem.slots


TASKS: Mapping[str, Callable[..., Any]] = {
    "judge": judge,
    "suggest": suggest,
    "prepare": prepare,
    "review": review,
    "typography": typography,
    "renew": lambda dictionaries: renew(dictionaries=dictionaries),
    "article_files": article_files,
    "read_words": read_words,
    "file_hash": file_hash,
    "read_package": read_package,
    "try_pack": try_pack,
    "import_file": import_file,
    "import_paste": import_paste,
    "markdown_of_paste": markdown_of_paste,
    "marked_page": marked_page,
    "page_to_print": page_to_print,
    "proof": proof,
    "page_blockers": page_blockers,
    "export_kind": export_kind,
    "export_view": export_view,
    "file_release": file_release,
}
"""Every task; the window and the command line ask by these names."""
