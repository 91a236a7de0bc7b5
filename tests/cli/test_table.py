"""A table for a terminal: nothing is lost, nothing is wider than the terminal."""

from hypothesis import given
from hypothesis import strategies as st

from deskeditor.cli.table import table

CELLS = st.text(alphabet="ab é«»-\n", max_size=60)


def test_columns_stand_under_their_heads() -> None:
    assert table(("who", "what"), [("Ada", "counts"), ("Bo", "reads\nmuch")], (10, 10), width=60) == (
        "who  what\n" + "─" * 60 + "\nAda  counts\nBo   reads much\n"
    )


@given(st.lists(st.tuples(CELLS, CELLS, CELLS), max_size=6))
def test_no_letter_is_lost_and_no_line_is_too_wide(rows: list[tuple[str, str, str]]) -> None:
    shown = table(("one", "two", "three"), rows, (8, 12, 12), width=60).splitlines()
    assert all(len(line) <= 60 for line in shown)
    letters = sorted("".join(cell for row in rows for cell in row).replace(" ", "").replace("\n", ""))
    assert sorted("".join(shown[2:]).replace(" ", "")) == letters
