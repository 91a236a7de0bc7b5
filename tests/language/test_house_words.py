"""House words travel between desks as plain files, and what is no word is shown, not swallowed."""

from hypothesis import given
from hypothesis import strategies as st

from deskeditor.language import load_pack
from deskeditor.language.house_words import (
    LONGEST,
    accepts,
    inflections,
    is_house_word,
    near_house_name,
    read_house_words,
    written_house_words,
)
from deskeditor.language.spelling.layered import load_lexicon


@given(st.frozensets(st.text(alphabet="abcdéœßXYZ'-", min_size=1, max_size=12).filter(is_house_word)))
def test_what_is_written_is_read_back(words: frozenset[str]) -> None:
    assert read_house_words(written_house_words(words)) == (words, ())


@given(st.text(max_size=300))
def test_any_file_can_be_read(text: str) -> None:
    words, _ = read_house_words(text)
    assert all(is_house_word(word) for word in words)


def test_comments_counts_and_flags_are_left_out_and_faulty_lines_told() -> None:
    words, refused = read_house_words("3\nHalvorsen/S\n# names\nVeldhuis  # the mayor\ntwo words\n" + "x" * (LONGEST + 1))
    assert words == {"Halvorsen", "Veldhuis"}
    assert refused == ("two words", "x" * (LONGEST + 1))


def test_a_word_brings_its_regular_forms_but_no_known_ones() -> None:
    lexicon = load_lexicon("fr", "none")
    assert "agripoles" in inflections("agripole", load_pack("fr"), lexicon)
    assert "maisons" not in inflections("maison", load_pack("fr"), lexicon)
    assert inflections("OTSC", load_pack("fr"), lexicon) == ()


def test_a_capital_may_be_added_to_a_house_word_but_never_taken_off() -> None:
    assert accepts("Agripole", frozenset({"agripole"}))
    assert not accepts("veldhuis", frozenset({"Veldhuis"}))


def test_a_house_word_brings_its_regular_inflections() -> None:
    assert accepts("agripoles", frozenset({"agripole"}), ("s", "es"))
    assert not accepts("agripolees", frozenset({"agripole"}), ("s", "es")), "no ending doubles the last letter"
    assert inflections("agripole", load_pack("fr")) == ("agripoles",)
    assert not accepts("agripolx", frozenset({"agripole"}), ("s", "es"))
    assert not accepts("mots", frozenset({"mot"}), ("s",)), "a short word's forms are other words"


def test_a_slip_of_a_house_name_names_it() -> None:
    names = frozenset({"Tjelmeland", "Veldhuis", "agripole"})
    for slip in ("Tjelmelnad", "Tjelmland", "Tjelmelland", "Tjelmetand"):
        assert near_house_name(slip, names) == "Tjelmeland"
    for other in ("Tjelmeland", "Tjelmelands", "tjelmelnad", "Veldhof", "Agripola"):
        assert near_house_name(other, names) == ""
