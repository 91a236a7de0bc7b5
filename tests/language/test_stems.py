"""Stems: a word that a Hunspell dictionary has is never ruled out, and most others are, without asking it."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from deskeditor.language import load_pack
from deskeditor.language.spelling import engine
from deskeditor.language.spelling.dictionaries import HUNSPELL, dictionaries_for
from deskeditor.language.spelling.engine import Engine
from deskeditor.language.spelling.frequencies import Frequencies
from deskeditor.language.spelling.stems import Stems

AFF = """SET UTF-8
FLAG long
FULLSTRIP
ICONV 1
ICONV ſ s
PFX L' Y 2
PFX L' 0 l' [^h]
PFX L' h l'h h
PFX De Y 1
PFX De h des h
SFX Er Y 3
SFX Er er ons/L' er
SFX Er er ait er
SFX Er aller ira aller
SFX Pl Y 1
SFX Pl 0 s .
"""
DIC = """6
aller/Er
habiter/DeEr po:v1
Karlvik
eau-de-vie/L'Pl
homme/L'Pl po:nom
œuf/L'Pl
"""
HAS = ("allons", "ira", "habitait", "desabiter", "Karlvik", "KARLVIK", "l'homme", "l'hommes", "L'HOMME", "hommes", "l'œufs")
HAS_BROKEN = ("homme-Karlvik", "l'homme-ira", "eau-de-vies", "eau-de-vie-homme")
HAS_NOT = ("Sakhnovski", "allonz", "desiter", "l'karlvek", "homme-Karlvek", "eau-du-vie", "")


def _written(folder: Path, aff: str = AFF, dic: str = DIC) -> Path:
    (folder / "xx.aff").write_text(aff, encoding="utf-8")
    (folder / "xx.dic").write_text(dic, encoding="utf-8")
    return folder / "xx"


def _stems(folder: Path, aff: str = AFF, dic: str = DIC) -> Stems:
    found = Stems.read(_written(folder, aff, dic))
    assert found is not None
    return found


@pytest.mark.parametrize("word", [*HAS, *HAS_BROKEN])
def test_what_the_rules_make_is_not_ruled_out(word: str, tmp_path: Path) -> None:
    assert _stems(tmp_path).may_have(word)


@pytest.mark.parametrize("word", HAS_NOT[:-1])
def test_what_they_cannot_make_is(word: str, tmp_path: Path) -> None:
    assert not _stems(tmp_path).may_have(word)


@pytest.mark.parametrize("word", ["", "3e", "a_b", "ſoir", "l'", "'til", "a-b-c-d-e-f", "N.B."])
def test_what_is_not_told_is_left_to_the_dictionary(word: str, tmp_path: Path) -> None:
    assert _stems(tmp_path).may_have(word)


@pytest.mark.parametrize(
    "rule",
    [
        "COMPOUNDFLAG Co",
        "CHECKSHARPS",
        "COMPLEXPREFIXES",
        "IGNORE é",
        "AF 1",
        "BREAK x",
        "BREAK '",
        "SFX Zz Y 1\nSFX Zz 0 ment/Er .",
        "COMPOUNDRULE 1\nCOMPOUNDRULE (Er)(Pl)",
        "SET no-such-encoding",
    ],
)
def test_richer_rules_than_are_read_rule_nothing_out(rule: str, tmp_path: Path) -> None:
    aff = rule if rule.startswith("SET") else AFF + rule + "\n"
    assert Stems.read(_written(tmp_path, aff)) is None


def test_compounds_of_figures_alone_make_no_words(tmp_path: Path) -> None:
    rules = "SET UTF-8\nCOMPOUNDRULE 1\nCOMPOUNDRULE n*t\n"
    assert not _stems(tmp_path, rules, "2\n1st/t\nword/s\n").may_have("wurd")
    assert Stems.read(_written(tmp_path, rules, "2\n1st/t\nword/t\n")) is None


def test_a_dictionary_that_is_not_there_rules_nothing_out(tmp_path: Path) -> None:
    assert Stems.read(tmp_path / "none") is None


@pytest.mark.parametrize("language", ["fr", "en", "it", "pt"])
def test_no_word_of_the_dictionaries_of_this_computer_is_ruled_out(language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    found = dictionaries_for(load_pack(language))
    for dictionary in (one for one in found if one.engine == HUNSPELL):
        stems = Stems.read(dictionary.path)
        monkeypatch.setattr(engine, "_WORTH_READING", 10**9)
        asked = Engine(dictionary.path)
        words = list(Frequencies.read(found[-1].path).counts)[::40]
        tried = [*words, *map(str.capitalize, words[::5]), *(f"l'{one}" for one in words[::7])]
        tried += [f"{one}-{other}" for one, other in zip(words[::9], words[4::9], strict=False)]
        assert stems is not None
        assert [one for one in tried if not stems.may_have(one) and asked.knows(one)] == []


def test_with_and_without_the_stems_the_engine_says_the_same(tmp_path: Path) -> None:
    pytest.importorskip("hunspell")
    path = _written(tmp_path)
    plain, told = Engine(path), Engine(path)
    told._spent = 1e9

    @settings(max_examples=200, deadline=None)
    @given(st.text(alphabet="aeilorsthéœ'-K", max_size=9))
    def same(word: str) -> None:
        for one in (word, "l'" + word, word + "s", "habit" + word, "homme-" + word):
            assert plain.knows(one) == told.knows(one), one

    same()
    known = [one for one in (*HAS, *HAS_BROKEN, *HAS_NOT) if plain.knows(one)]
    assert known == [one for one in (*HAS, *HAS_BROKEN, *HAS_NOT) if told.knows(one)]
    assert {"allons", "ira", "habitait", "l'homme", "l'hommes", "KARLVIK", "homme-Karlvik"}.issubset(known), known
