"""The preview's page: the render that is exported, with marks, made in the worker. Start reading at :func:`ask_marked_page`."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from deskeditor.desk.desk import Desk
from deskeditor.desk.session import Session
from deskeditor.desk.worker import Answer, Turn
from deskeditor.export.marks import MarkedPage
from deskeditor.export.release import Release
from deskeditor.findings import Finding

LIMIT = 8.0
"""Seconds after which the preview of a draft is given up and its plain text shown."""


def ask_page_to_print(desk: Desk, release: Release, then: Callable[[MarkedPage | None, str], None]) -> None:
    """The page of a release as it goes on paper: ``then(page, problem)`` from Desk.poll()."""

    def answered(answer: Answer) -> None:
        then(answer.value if isinstance(answer.value, MarkedPage) else None, answer.problem)

    desk.worker.ask("page_to_print", release, then=answered, limit=LIMIT)


def ask_marked_page(
    desk: Desk,
    session: Session,
    findings: Sequence[Finding],
    then: Callable[[MarkedPage | None, str], None],
    outlet: str = "",
    purpose: str = "",
) -> None:
    """The page of the draft with ``findings`` marked by their number: ``then(page, problem)`` from Desk.poll().

    ``outlet`` takes the place of the draft's own; ``purpose`` says which disclaimer, "" the draft's own.
    A newer question for the same outlet replaces one that still waits.
    """

    def answered(answer: Answer) -> None:
        page = answer.value if isinstance(answer.value, MarkedPage) else None
        then(page, answer.problem)

    article = replace(session.article, outlet=outlet) if outlet else session.article
    places = tuple((one.field, one.span.start, one.span.end) if one.span is not None else None for one in findings)
    key = f"preview {outlet}"
    purpose = purpose or session.purpose
    desk.worker.ask("marked_page", article, places, purpose, then=answered, limit=LIMIT, key=key, turn=Turn.FIRST)
