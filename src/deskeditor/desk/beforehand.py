"""What preflight needs that takes long, asked of the worker beforehand. Start reading at :func:`ask_ready`.

The page is made and checked, and for another outlet the draft is read by that outlet's rules. What was learnt is remembered by
all that it depends on, so that it can never be stale; preflight itself then only reads it.
"""

import time
from collections.abc import Callable, Hashable
from dataclasses import replace
from typing import TYPE_CHECKING

from deskeditor import export as floor
from deskeditor.article import Article
from deskeditor.desk.outcome import Outcome, assembled, outcome_of
from deskeditor.desk.session import Session
from deskeditor.desk.worker import Answer
from deskeditor.export import Blocker

if TYPE_CHECKING:
    from deskeditor.desk.desk import Desk

PAGE_LIMIT, REVIEW_LIMIT = 20.0, 60.0
"""Seconds for a page, and for a reading by another outlet's rules."""
_KEPT = 8


def page_blockers_for(session: Session, outlet: str, purpose: str) -> tuple[Blocker, ...]:
    """What is wrong with the page of the draft for an outlet; made here and now where nobody asked beforehand."""
    article = replace(session.article, outlet=outlet)
    known = session.workplace.beforehand
    key = _page_key(article, outlet, purpose)
    if key not in known:
        found = floor.page_blockers(article, session.workplace.outlet(outlet), purpose)
        _remember(session, key, found)
        return found
    return known[key]  # type: ignore[no-any-return]


def outcome_for(session: Session, outlet: str) -> Outcome:
    """The draft as read by another outlet's rules; here and now where nobody asked beforehand."""
    key = _outcome_key(session, outlet)
    found = session.workplace.beforehand.get(key)
    if not isinstance(found, Outcome):
        reviewer, article = session.workplace.reviewer(outlet), replace(session.article, outlet=outlet)
        found = outcome_of(reviewer, article, session.source_text)
        _remember(session, key, found)
    return found


def ask_ready(desk: "Desk", session: Session, outlet: str, purpose: str, then: Callable[[], None]) -> None:
    """Have all of it ready: ``then`` at once when it is, else from Desk.poll(), for the draft as it stands by then."""
    outlet = session.workplace.outlet(outlet or session.article.outlet).id
    purpose = purpose or session.purpose

    def again() -> None:
        ask_ready(desk, session, outlet, purpose, then)

    article = replace(session.article, outlet=outlet)
    known = session.workplace.beforehand
    if not session.reviewed:
        session.ask_review(again)
    elif outlet != _own(session) and _outcome_key(session, outlet) not in known:
        _ask_outcome(desk, session, article, again)
    elif _page_key(article, outlet, purpose) not in known:
        _ask_page(desk, session, article, purpose, again)
    else:
        then()


def make_ready(desk: "Desk", session: Session, outlet: str, purpose: str) -> None:
    """The same, waiting: for the command line."""
    done: list[bool] = []
    ask_ready(desk, session, outlet, purpose, lambda: done.append(True))
    while not done:
        desk.poll()
        time.sleep(0.005)


def _ask_page(desk: "Desk", session: Session, article: Article, purpose: str, then: Callable[[], None]) -> None:
    def answered(answer: Answer) -> None:
        key = _page_key(article, article.outlet, purpose)
        _remember(session, key, (floor.page_failed(f"{answer.problem} {answer.detail}"),) if answer.problem else answer.value)
        then()
        if answer.problem:  # it holds now; the next time it is tried anew
            session.workplace.beforehand.pop(key, None)

    desk.worker.ask("page_blockers", article, purpose, then=answered, limit=PAGE_LIMIT)


def _ask_outcome(desk: "Desk", session: Session, article: Article, then: Callable[[], None]) -> None:
    place, counterpart, key = session.workplace, session.source_text, _outcome_key(session, article.outlet)

    def answered(answer: Answer) -> None:
        here = answer.problem and outcome_of(place.reviewer(article.outlet), article, counterpart)
        _remember(session, key, here or assembled(article, answer.value))
        then()

    asked = (article, article.outlet, place.house_words(article.outlet), counterpart)
    desk.worker.ask("review", *asked, then=answered, limit=REVIEW_LIMIT)


def _own(session: Session) -> str:
    return session.workplace.outlet(session.article.outlet).id


def _page_key(article: Article, outlet: str, purpose: str) -> Hashable:
    return "page", article, outlet, purpose


def _outcome_key(session: Session, outlet: str) -> Hashable:
    return "outcome", session.article, session.source_text, outlet, session.workplace.house_words(outlet)


def _remember(session: Session, key: Hashable, value: object) -> None:
    known = session.workplace.beforehand
    known[key] = value
    while len(known) > _KEPT:
        del known[next(iter(known))]
