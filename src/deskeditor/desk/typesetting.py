"""“Apply typography”: what it changes in a draft, for a preview and then as one step. Start reading at :func:`ask_typography`.

The texts are set in the worker. Nothing that an editor has ruled on is changed, and in quotations nothing but spaces and marks.
"""

import re
from collections.abc import Callable, Iterator
from difflib import SequenceMatcher

from deskeditor.article import TEXT_FIELDS, Article
from deskeditor.desk.manuscript import Changed, FieldEdit
from deskeditor.desk.session import Session
from deskeditor.desk.worker import Answer
from deskeditor.reading import Reading
from deskeditor.review import Reviewer
from deskeditor.rules import rules_of
from deskeditor.rules.typography import same_words, with_typography
from deskeditor.store.problem import DeskProblem
from deskeditor.text import Edit, Paragraph, Span, paragraphs_of

LIMIT_S = 60.0
_CLOSING = "»”\"›’'"
_MARK = re.compile("[«»“”]")


def ask_typography(session: Session, then: Callable[[tuple[FieldEdit, ...], str], None]) -> None:
    """Ask for the changes; ``then`` hears them, or the key of what went wrong, from Desk.poll()."""
    asked, outlet = session.article, session.article.outlet

    def arrived(answer: Answer) -> None:
        if answer.problem:
            then((), answer.problem)
        elif session.article == asked:
            then(allowed(session, answer.value), "")
        else:  # it was written on meanwhile: the changes are of another text
            ask_typography(session, then)

    place = session.workplace
    place.worker.ask("typography", asked, outlet, session.language, then=arrived, limit=LIMIT_S, key="typography")


def typographic_edits(article: Article, reviewer: Reviewer, language: str) -> Iterator[FieldEdit]:
    """Every change that typography makes, field by field and in order; each in the terms of its field as it stands."""
    pack = reviewer.pack(language)
    rules = rules_of(pack)
    for field in TEXT_FIELDS:
        for placed in paragraphs_of(article.text_of(field)):
            old = placed.paragraph.text
            new = with_typography(rules, old, lambda text, field=field: Reading(Paragraph.of(text), pack, field))  # type: ignore[misc]
            for tag, start, end, first, last in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
                if tag != "equal":
                    yield FieldEdit(field, Edit(placed.start + start, old[start:end], new[first:last]))


def allowed(session: Session, edits: tuple[FieldEdit, ...]) -> tuple[FieldEdit, ...]:
    """The changes that touch no ruling and no word of a quotation."""
    fields = {one.field for one in edits}
    quoted = {field: [_whole(one, session.text_of(field)) for one in session.quotations_in(field)] for field in fields}
    ruled = {(finding.field, finding.span) for finding, _ in session.settled_findings() if finding.span is not None}
    return tuple(
        one
        for one in edits
        if not any(field == one.field and _touches(span, one.edit) for field, span in ruled)
        and (same_words(one.edit.removed, one.edit.inserted) or not any(_touches(span, one.edit) for span in quoted[one.field]))
    )


def _whole(quotation: Span, text: str) -> Span:
    """A quotation that its paragraph does not close, to the mark that closes it in a later one."""
    if quotation.end - 1 > quotation.start and text[quotation.end - 1] in _CLOSING:
        return quotation
    mark = _MARK.search(text, quotation.end)
    return Span(quotation.start, mark.end()) if mark and mark.group() in _CLOSING else quotation


def _touches(span: Span, edit: Edit) -> bool:
    place = Span(edit.at, edit.at + len(edit.removed))
    return span.overlaps(place) or span.contains(place)


def apply_typography(session: Session, edits: tuple[FieldEdit, ...]) -> Changed:
    """Make the changes that were shown, as one undo step. Raises DeskProblem ``finding.gone`` where the text is another now."""
    for one in edits:
        if not session.text_of(one.field).startswith(one.edit.removed, one.edit.at):
            raise DeskProblem("finding.gone")
    return session.manuscript.perform("typography", sorted(edits, key=lambda one: one.edit.at, reverse=True))
