"""Counting the open findings of drafts that nobody has open. Start reading at :func:`ask_counts`."""

from collections.abc import Callable, Iterable

from deskeditor.desk.desk import Desk
from deskeditor.desk.outcome import assembled
from deskeditor.desk.standing import counts_of
from deskeditor.desk.worker import Answer, Turn
from deskeditor.findings import settle
from deskeditor.store import drafts, journal, records
from deskeditor.store.counterparts import read_counterpart
from deskeditor.store.problem import DeskProblem
from deskeditor.store.values import DraftRow


def ask_counts(desk: Desk, draft: int, then: Callable[[], None] = lambda: None) -> None:
    """Review a draft in the worker and store its counts; ``then`` from Desk.poll() when they are there."""
    place = desk.workplace
    try:
        state, _ = journal.read_state(desk.database, draft)
    except DeskProblem:
        return
    outlet, words = place.outlet(state.article.outlet), place.house_words(state.article.outlet)

    counterpart = read_counterpart(desk.database, draft)

    def answered(answer: Answer) -> None:
        if answer.problem:
            return
        outcome = assembled(state.article, answer.value)
        verdicts = [ruled.verdict for ruled in records.rulings(desk.database, draft)]
        accepted = place.accepted(state.article.outlet)
        counts = counts_of(settle(outcome.findings, verdicts, outcome.places, accepted), outlet.must_decide)
        try:
            with desk.database.writing():
                drafts.set_counts(desk.database, draft, counts, place.rules(state.article.outlet))
        except DeskProblem:
            return
        then()

    asked = (state.article, outlet.id, words, counterpart)
    desk.worker.ask("review", *asked, then=answered, limit=60.0, key=f"count {draft}", turn=Turn.PATIENT)


def ask_stale_counts(desk: Desk, rows: Iterable[DraftRow], then: Callable[[], None] = lambda: None) -> None:
    """The same for every row whose counts are missing or old; for the rows in sight."""
    for row in rows:
        if row.counts is None or row.stale:
            ask_counts(desk, row.id, then)
