"""What a translation engine and a careless copy leave behind: displaced years, placeholders, broken characters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deskeditor.checks import broken_text, number_pair
from deskeditor.findings import Finding
from deskeditor.language import load_pack
from deskeditor.reading import Reading
from deskeditor.text import Paragraph


def reading(text: str, code: str = "fr") -> Reading:
    return Reading(Paragraph.of(text), load_pack(code))


def mended(text: str, findings: list[Finding]) -> str:
    for fix in sorted((one.fixes[0] for one in findings if one.fixes), key=lambda fix: -fix.span.start):
        text = text[: fix.span.start] + fix.replacement + text[fix.span.end :]
    return text


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("Nous avons 300,000 2021 marins à quai.", ["300,000 2021 marins"]),
        ("Wir haben 300.000 2021 Matrosen.", ["300.000 2021 Matrosen"]),
        ("They have 2021 300,000 sailors.", ["2021 300,000"]),
        ("En 2021, 300 000 marins", []),
        ("tél. 01 42 00 20 21", []),
        ("300,000 sailors in 2021", []),
        ("soit 1 200 euros", []),
        ("de 300,000 à 2021 marins", []),
    ],
)
def test_two_numbers_side_by_side(text: str, spans: list[str]) -> None:
    assert [one.span.of(text) for one in number_pair.examine(reading(text)) if one.span] == spans


def test_the_fix_moves_the_year_back_to_its_placeholder() -> None:
    text = "Nous avons 300,000 2021 marins, plus que prévu au sommet d’Oslo de XNUMX."
    after = mended(text, list(number_pair.examine(reading(text))))
    assert after == "Nous avons 300,000 marins, plus que prévu au sommet d’Oslo de 2021."
    assert list(number_pair.examine(reading(after))) == []


def test_no_fix_where_the_place_is_not_certain() -> None:
    (found,) = number_pair.examine(reading("300,000 2021 marins de XNUMX à XNUMX."))
    assert found.fixes == ()


@pytest.mark.parametrize(
    ("text", "code", "after"),
    [
        ("lâ€™usine", "typography.mojibake", "l’usine"),
        ("Ã©tÃ©", "typography.mojibake", "été"),
        ("la dÃ©fense", "typography.mojibake", "la défense"),
        ("Ils ont saisisÂ les lots", "typography.mojibake", "Ils ont saisis les lots"),
        ("Il a dÃ©jÃ  parlé", "typography.mojibake", "Il a déjà  parlé"),
        ("Il va Ã Valmer", "typography.mojibake", "Il va à Valmer"),
        ("They donâ€™t know", "typography.mojibake", "They don’t know"),
        ("du thÃ© Ã\u00a0 Paris", "typography.mojibake", "du thé à Paris"),
        ("la compagnie&nbsp;dit", "typography.entity", "la compagnie\u00a0dit"),
        ("L&#39;usine", "typography.entity", "L'usine"),
        ("N\u0430to", "typography.look-alike", "Nato"),
        ("us\u200bine", "typography.invisible", "usine"),
    ],
)
def test_broken_characters_are_repaired(text: str, code: str, after: str) -> None:
    findings = list(broken_text.examine(reading(text)))
    assert {one.code for one in findings} == {code}
    assert mended(text, findings) == after
    assert list(broken_text.examine(reading(after))) == []


@pytest.mark.parametrize(
    "text",
    [
        "la défense",
        "SÃO PAULO",
        "Ângela",
        "НАТО",
        "Johnson & Johnson",
        "R&D; suite",
        "10\u00a0000",
        "naïve façade",
        "Ça va",
        "σ-Algebra",
        "5 µm",
    ],
)
def test_sound_characters_are_left_alone(text: str) -> None:
    assert list(broken_text.examine(reading(text))) == []


@given(st.text(st.characters(min_codepoint=0xA0, max_codepoint=0x17F), min_size=1, max_size=12))
def test_mojibake_is_read_back(text: str) -> None:
    try:
        broken = text.encode("utf-8").decode("cp1252")
    except UnicodeDecodeError:
        return
    assert broken_text.repaired_mojibake(broken) == text


@given(st.text(max_size=60))
def test_no_text_breaks_a_check(text: str) -> None:
    line = text.replace("\n", " ") or " "
    for check in (number_pair, broken_text):
        for finding in check.examine(reading(line)):
            assert finding.span is not None
            assert finding.span.end <= len(line)
