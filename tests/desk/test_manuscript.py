"""Undo covers every field, restored lines and rulings; the record keeps what undo takes back. Start reading at the first test."""

from hypothesis import given
from hypothesis import strategies as st

from deskeditor.article import Article
from deskeditor.desk.manuscript import FieldEdit, Manuscript
from deskeditor.findings import Person, Ruling, Verdict
from deskeditor.store.records import Ruled
from deskeditor.store.values import DraftState, RemovedLine
from deskeditor.text import Edit

RULED = Ruled("a1", Verdict("claim.number", None, Ruling.STET, Person("Ada"), "2026-01-01T00:00:00+00:00"))


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def manuscript(body: str = "", clock: Clock | None = None) -> Manuscript:
    return Manuscript(DraftState(Article(body=body, headline="Titre")), (), clock or Clock())


def typed(one: Manuscript, text: str, field: str = "body", at: int | None = None) -> None:
    start = len(one.article.text_of(field)) if at is None else at
    for number, letter in enumerate(text):
        one.typed(field, Edit(start + number, "", letter))


def test_typing_in_one_run_is_one_step() -> None:
    one = manuscript("Le ")
    typed(one, "port")
    assert one.article.body == "Le port"
    one.undo()
    assert one.article.body == "Le "
    one.redo()
    assert one.article.body == "Le port"


def test_a_pause_another_place_another_field_or_a_new_line_begin_a_step() -> None:
    clock = Clock()
    one = manuscript("", clock)
    typed(one, "ab")
    clock.now += 10
    typed(one, "cd")
    typed(one, "x", at=0)
    typed(one, "!", "headline")
    typed(one, "e")
    typed(one, "\n")
    typed(one, "f")
    seen = []
    while one.undo():
        seen.append((one.article.body, one.article.headline))
    assert seen == [
        ("xabcde\n", "Titre!"),
        ("xabcde", "Titre!"),
        ("xabcd", "Titre!"),
        ("xabcd", "Titre"),
        ("abcd", "Titre"),
        ("ab", "Titre"),
        ("", "Titre"),
    ]


def test_moving_the_caret_begins_a_step() -> None:
    one = manuscript()
    typed(one, "ab")
    one.end_typing()
    typed(one, "cd")
    one.undo()
    assert one.article.body == "ab"


def test_backspacing_in_a_run_is_one_step_and_gives_all_of_it_back() -> None:
    one = manuscript("Le port")
    for at in (6, 5, 4):
        one.typed("body", Edit(at, one.article.body[at], ""))
    assert one.article.body == "Le p"
    one.undo()
    assert one.article.body == "Le port"


def test_an_action_is_one_step_over_text_metadata_lines_and_rulings() -> None:
    line = RemovedLine(1, "Accueil", "removed.menu")
    one = Manuscript(DraftState(Article(body="Le prot."), (line,)), ())
    changed = one.perform(
        "fix",
        (FieldEdit("body", Edit(3, "prot", "port")),),
        metadata=Article(language="fr"),
        removed=(),
        rulings=(RULED,),
    )
    assert (changed.metadata, changed.rulings, changed.removed, changed.caret) == (True, True, True, ("body", 7))
    back = one.undo()
    assert back.edits == (FieldEdit("body", Edit(3, "port", "prot")),)
    assert (one.article, one.removed, one.rulings) == (Article(body="Le prot."), (line,), ())
    one.redo()
    assert (one.article, one.removed, one.rulings) == (Article(body="Le port.", language="fr"), (), (RULED,))


def test_the_record_keeps_what_undo_takes_back() -> None:
    one = manuscript()
    one.perform("stet", rulings=(RULED,))
    one.undo()
    one.redo()
    assert [(event.action, event.ruled) for event in one.events] == [
        ("ruled", RULED),
        ("withdrawn", RULED),
        ("reinstated", RULED),
    ]


def test_nothing_to_do_is_falsy_and_makes_no_step() -> None:
    one = manuscript("a")
    assert not one.perform("nothing")
    assert not one.undo()
    assert not one.redo()
    assert one.version == 0


_FIELDS = st.sampled_from(["body", "headline", "kicker"])
_ACTIONS = st.lists(
    st.tuples(_FIELDS, st.integers(0, 30), st.integers(0, 3), st.text(alphabet="ab \n", max_size=3), st.sampled_from("tpudr")),
    max_size=40,
)


@given(_ACTIONS)
def test_law_undoing_everything_is_the_beginning_and_redoing_everything_is_the_end(
    actions: list[tuple[str, int, int, str, str]],
) -> None:
    clock = Clock()
    one = manuscript("Un deux trois", clock)
    beginning = one.state
    for field, at, length, text, kind in actions:
        there = one.article.text_of(field)
        at = min(at, len(there))
        edit = Edit(at, there[at : at + length], text)
        if kind == "u":
            one.undo()
        elif kind == "r":
            one.redo()
        elif kind == "d":
            clock.now += 5
        elif kind == "p":
            one.perform("fix", (FieldEdit(field, edit),), rulings=(RULED,) if not one.rulings else ())
        else:
            one.typed(field, edit)
    end = (one.state, one.rulings)
    while one.redo():
        pass
    end = (one.state, one.rulings)
    while one.undo():
        pass
    assert (one.state, one.rulings) == (beginning, ())
    while one.redo():
        pass
    assert (one.state, one.rulings) == end
