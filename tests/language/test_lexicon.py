"""What is a word: with Hunspell's dictionaries where they are installed, with pyspellchecker's own lists, and without any."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deskeditor.language import EMPTY_LEXICON, Lexicon, Standing, available_languages, load_pack
from deskeditor.language.spelling import dictionaries, morphology
from deskeditor.language.spelling.dictionaries import HUNSPELL, Dictionary, dictionaries_for
from deskeditor.language.spelling.layered import LayeredLexicon, load_lexicon
from deskeditor.language.spelling.morphology import Membership
from deskeditor.language.spelling.remembered import RememberedLexicon, judgements

OWN = "none"
COMMON = {
    "fr": ["la maire l’annonce", "aujourd’hui peut-être", "vis-à-vis quelqu’un", "Les élèves mangeaient-ils"],
    "en": ["The mayor’s plan won’t change", "twenty-five well-known voters"],
    "de": ["Die Bürgermeisterin arbeitet heute", "das Wetter bleibt schön"],
    "es": ["El alcalde habla con los vecinos de la ciudad"],
    "it": ["L’assessore ha spiegato il progetto", "dell’acqua è arrivata"],
    "pt": ["A presidente anunciou uma reunião"],
}


def _unknown(lexicon: Lexicon, text: str) -> list[str]:
    return [token for token in text.split() if not lexicon.knows(token)]


@pytest.mark.parametrize("which", ["all", OWN])
@pytest.mark.parametrize("language", sorted(COMMON))
def test_common_words_are_known(language: str, which: str) -> None:
    lexicon = load_lexicon(language, which)
    assert lexicon.ready
    assert [word for text in COMMON[language] for word in _unknown(lexicon, text)] == []


@pytest.mark.parametrize("which", ["all", OWN])
@pytest.mark.parametrize(
    ("language", "wrong"),
    [
        ("fr", "developement"),
        ("fr", "l’ocasion"),
        ("en", "goverment"),
        ("de", "Regirung"),
        ("es", "desarollo"),
        ("it", "qualcsa"),
    ],
)
def test_misspellings_are_unknown(language: str, wrong: str, which: str) -> None:
    assert load_lexicon(language, which).knows(wrong) is False


def test_every_supported_language_has_a_list_of_its_own() -> None:
    for code in available_languages():
        assert dictionaries_for(load_pack(code), OWN), code


@pytest.mark.parametrize("which", ["all", OWN])
@pytest.mark.parametrize(
    ("token", "standing", "part", "better"),
    [
        ("soeur", Standing.TYPOGRAPHIC, "soeur", "sœur"),
        ("l’Etat", Standing.TYPOGRAPHIC, "Etat", "État"),
        ("Ecoles", Standing.TYPOGRAPHIC, "Ecoles", "Écoles"),
        ("moelle", Standing.KNOWN, "", ""),
        ("coefficient", Standing.KNOWN, "", ""),
        ("viendra-t'elle", Standing.UNKNOWN, "viendra-t'elle", "viendra-t-elle"),
        ("d’Allemange", Standing.NEAR_NAME, "Allemange", "Allemagne"),
        ("rendez-vouss", Standing.UNKNOWN, "vouss", ""),
    ],
)
def test_a_judgement_names_the_faulty_part(token: str, standing: Standing, part: str, better: str, which: str) -> None:
    found = load_lexicon("fr", which).judgement(token)
    assert found is not None
    assert (found.standing, token[found.start : found.end], found.better) == (standing, part, better)


def test_a_known_name_is_never_a_slip_of_another() -> None:
    lexicon = load_lexicon("fr", OWN)
    names = load_pack("fr").entries("known-names")
    assert [name for name in names if lexicon.judgement(name).standing is not Standing.KNOWN] == []  # type: ignore[union-attr]


@given(st.text(max_size=30))
def test_any_string_gets_an_answer(token: str) -> None:
    found = load_lexicon("fr", OWN).judgement(token)
    assert found is not None
    assert 0 <= found.start <= found.end <= len(token)


def test_without_a_dictionary_nobody_is_accused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dictionaries, "pyspellchecker_list", lambda code: None)
    assert dictionaries_for(load_pack("fr"), OWN) == ()
    assert load_lexicon("xx") is EMPTY_LEXICON
    assert not EMPTY_LEXICON.ready
    assert EMPTY_LEXICON.knows("qwrtzx")


def test_a_dictionary_of_the_user_goes_before_the_systems(tmp_path) -> None:
    (tmp_path / "fr_FR.dic").write_text("1\nzygomorphisque\n", encoding="utf-8")
    (tmp_path / "fr_FR.aff").write_text("SET UTF-8\n", encoding="utf-8")
    first = dictionaries_for(load_pack("fr"), "all", [tmp_path])[0]
    if first.engine != HUNSPELL:
        pytest.skip("chunspell is not installed")
    assert first == Dictionary(HUNSPELL, "fr_FR", tmp_path / "fr_FR")
    assert LayeredLexicon(load_pack("fr"), (first,)).knows("zygomorphisque")


def test_the_window_asks_for_each_unknown_token_once_and_then_knows() -> None:
    window = RememberedLexicon("window")
    assert window.judgement("baucoup") is None
    assert window.knows("maison") is None
    assert window.judgement("baucoup") is None
    assert window.unanswered == 3
    asked = window.asked()
    assert asked == ("baucoup", "maison")
    assert window.asked() == ()
    window.learn(judgements(load_lexicon("fr", OWN), asked))
    assert window.knows("baucoup") is False
    assert window.knows("maison") is True
    assert window.unanswered == 3


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_listed_misspelling_leads_to_known_words_and_never_to_another_misspelling(language: str) -> None:
    lexicon = load_lexicon(language)
    pairs = dict(line.split(" = ") for line in load_pack(language).entries("misspelt"))
    assert len(pairs) > 150
    assert [right for right in pairs.values() if right in pairs or not all(map(lexicon.knows, right.split()))] == []
    assert [wrong for wrong in pairs if lexicon.knows(wrong)] == []


def test_the_adjectives_of_countries_are_known_without_hunspell_too() -> None:
    lexicon = load_lexicon("fr", OWN)
    words = "togolaise équato-guinéens yéménite grecques liechtensteinois sahraouies libyennes homophobie"
    assert _unknown(lexicon, words) == []


@pytest.mark.parametrize("which", ["all", OWN])
@pytest.mark.parametrize("language", sorted(COMMON))
def test_the_cheap_exit_lets_nothing_through_that_the_long_way_stops(
    language: str, which: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    short = load_lexicon(language, which)
    assert isinstance(short, LayeredLexicon)
    common = [word for word, count in short.frequencies.counts.items() if count > 200]
    some = sorted(common)[:: max(1, len(common) // 1500)]
    words = [form for word in some for form in (word, word.capitalize())]
    plain = [word for word in words if short.membership.plainly(word)]
    assert plain or short.orthography.trusted > 10**9
    monkeypatch.setattr(Membership, "plainly", lambda *_: False)
    long = LayeredLexicon(short.pack, short.dictionaries)
    assert [word for word in plain if long.judgement(word).standing is not Standing.KNOWN] == []


def test_a_listed_name_needs_its_capital_without_hunspell_too() -> None:
    english = load_lexicon("en", OWN)
    assert english.judgement("friday").standing is Standing.CAPITAL
    assert english.knows("Friday")


@pytest.mark.parametrize("which", ["all", OWN])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_strings_around_a_word_are_made_for_unknown_words_only(
    language: str, which: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    loaded = load_lexicon(language, which)
    assert isinstance(loaded, LayeredLexicon)
    lexicon = LayeredLexicon(loaded.pack, loaded.dictionaries)
    made: list[str] = []
    monkeypatch.setattr(morphology, "slips", lambda word, _: made.append(word) or set())
    tokens = [token for text in COMMON[language] for token in text.split() if "-" not in token and "’" not in token]
    assert all(lexicon.knows(token) for token in tokens)
    assert made == []
