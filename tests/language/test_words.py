"""The tokeniser's laws, and how each language's apostrophes and hyphens are cut."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deskeditor.language import available_languages, load_pack, words_of
from deskeditor.language.words import plain, signs_of, tokens_of, vocabulary_of

LETTERS = st.text(alphabet="abcéœßñ’'ʼ-‑ \u00ad\u0301.,;:«»0129@#_/Éİǆ😀", max_size=60)


@given(LETTERS | st.text(max_size=60), st.sampled_from(available_languages()))
def test_words_cut_the_text_and_never_overlap(text: str, language: str) -> None:
    end = 0
    for word in words_of(text, load_pack(language)):
        assert word.span.start >= end
        assert word.span.end > word.span.start
        assert word.span.of(text) == word.text
        end = word.span.end


@given(LETTERS)
def test_a_plain_word_is_plain(text: str) -> None:
    assert plain(plain(text)) == plain(text)


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("fr", "L’OTAN", ["L’", "OTAN"]),
        ("fr", "l'OTAN", ["l'", "OTAN"]),
        ("fr", "aujourd’hui", ["aujourd’hui"]),
        ("fr", "a-t-il", ["a", "t", "il"]),
        ("fr", "s’entr’aider", ["s’", "entr’", "aider"]),
        ("fr", "jusqu’au rendez-vous", ["jusqu’", "au", "rendez", "vous"]),
        ("fr", "le 1er mars, à 20h30, le F-35 et le G20", ["le", "mars", "à", "le", "et", "le"]),
        ("fr", "sous\u00admarin", ["sous\u00admarin"]),
        ("fr", "e\u0301tat", ["e\u0301tat"]),
        ("en", "The mayor’s don’t", ["The", "mayor", "’s", "do", "n’t"]),
        ("en", "see example.org or @desk, #news", ["see", "or"]),
        ("it", "dell’acqua", ["dell’", "acqua"]),
        ("pt", "d'água", ["d'", "água"]),
        ("de", "Arbeitsmarkt", ["Arbeitsmarkt"]),
    ],
)
def test_cutting(language: str, text: str, words: list[str]) -> None:
    assert [word.text for word in words_of(text, load_pack(language))] == words


def test_a_reference_number_holds_no_word() -> None:
    assert list(tokens_of("10.1234/lacs.2031.007")) == []


@given(st.lists(LETTERS, max_size=4), st.sampled_from([" ", "\u00a0", "\t"]))
def test_a_token_is_the_same_wherever_it_stands(chunks: list[str], gap: str) -> None:
    alone: list[tuple[int, str]] = []
    at = 0
    for chunk in chunks:
        alone += [(at + start, token) for start, token in tokens_of(chunk)]
        at += len(chunk) + len(gap)
    assert tokens_of(gap.join(chunks)) == alone


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("«mot», l’eau. Fin.", ["mot", "l’eau", "Fin"]),
        ("visez exemple.fr/a et a.b, puis F-35", ["visez", "et", "a", "b", "puis"]),
        ("mot_a x2 a1 b-2c é-à", ["é-à"]),
        ("kilo/2 kilo/an", ["kilo", "an"]),
        ("[ʃa] chat", ["chat"]),
    ],
)
def test_what_is_no_word_is_no_token(text: str, tokens: list[str]) -> None:
    assert [token for _, token in tokens_of(text)] == tokens


@given(st.lists(st.sampled_from(["la semaine dernière", "avant-hier", "mardi", "d’ici à l’été"]), min_size=1), LETTERS, LETTERS)
def test_a_text_without_the_signs_of_a_phrase_does_not_hold_it(phrases: list[str], before: str, after: str) -> None:
    held = f"{before} {phrases[0].upper()}, {after}"
    assert signs_of(phrases) & vocabulary_of(held)
    assert signs_of(["la semaine dernière", "avant-hier"]) == {"dernière", "avant"}


def test_a_phrase_without_letters_has_no_sign() -> None:
    with pytest.raises(ValueError, match="empty"):
        signs_of(["24"])
