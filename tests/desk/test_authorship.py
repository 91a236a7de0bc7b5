"""Who changed what between two versions."""

from tests.desk.conftest import ADA, GRACE

from deskeditor.desk.authorship import hands_between
from deskeditor.desk.desk import Desk
from deskeditor.desk.session import Session

FIRST, SECOND = "Une ligne d’Ada.", "Une ligne de Grace."


def _written(desk: Desk, session: Session) -> tuple[int, ...]:
    """Ada adds a line, Grace adds one and takes one out; the numbers of the versions before and after."""
    session.save()
    numbers = [session.versions()[0].number]
    body = session.article.body
    rest = body.partition("\n")[2]
    for person, text in ((ADA, f"{body}\n\n{FIRST}"), (GRACE, f"{rest}\n\n{FIRST}\n\n{SECOND}")):
        desk.choose_person(person)
        session.change("body", text)
        session.save()
        numbers.append(session.versions()[0].number)
    return tuple(numbers)


def test_each_line_is_of_the_person_who_wrote_it(desk: Desk, session: Session) -> None:
    gone = session.article.body.partition("\n")[0]
    start, _, end = _written(desk, session)
    hands = hands_between(session, start, end)
    assert [getattr(hands.wrote("body", line), "by", None) for line in (FIRST, SECOND, "nowhere")] == ["Ada", "Grace", None]
    assert getattr(hands.removed("body", gone), "by", None) == "Grace"
    assert hands.removed("body", FIRST) is None


def test_only_what_lies_between_the_two_counts(desk: Desk, session: Session) -> None:
    start, middle, end = _written(desk, session)
    assert hands_between(session, start, middle).wrote("body", SECOND) is None
    assert hands_between(session, middle, end).wrote("body", FIRST) is None


def test_what_is_not_saved_yet_is_of_the_person_at_the_desk(desk: Desk, session: Session) -> None:
    start = _written(desk, session)[0]
    session.change("headline", "Un titre")
    hand = hands_between(session, start).wrote("headline", "Un titre")
    assert hand is not None
    assert (hand.by, hand.at) == ("Grace", "")
