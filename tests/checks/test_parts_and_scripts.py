"""Shares of a whole, changes told the other way round, words left in another script or language."""

import pytest

from deskeditor.outlets import load_outlet
from deskeditor.review import Reviewer

CODES = (
    "number.change",
    "number.part",
    "number.points",
    "translation.foreign-script",
    "translation.foreign-sentence",
    "consistency.headline-number",
    "metadata.time-undated",
    "spelling.foreign",
)


def found(text: str, code: str) -> list[tuple[str, str]]:
    review = Reviewer(load_outlet("eu-reporter")).review_text(text, code)
    return [(one.code, one.span.of(text)) for one in review.findings if one.code in CODES and one.span]


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("en", "The clerk counted. Crews found 54 of 61 buoys, or 78%, she said.", [("number.part", "78%")]),
        ("fr", "Le port compte. Les équipes ont relevé 17 bouées sur 21, soit 91 %.", []),
        ("fr", "Le port compte. Les équipes en ont relevé 17 sur 21, soit 91 %.", [("number.part", "91 %")]),
        ("en", "Sales fell 12% to €18.2 billion from €19.1 billion, the yard said.", [("number.change", "12%")]),
        ("en", "Visits rose to 812,000 in all from 790,000, an increase of 12%.", [("number.change", "12%")]),
        ("fr", "Le déficit est passé de 4 % à 6 %, soit une hausse de 2 %.", [("number.change", "2 %")]),
        ("fr", "Il y en a eu 3,1 % contre 6,2 % avant, soit une baisse de 31 %.", [("number.change", "31 %")]),
        ("fr", "Le taux est passé de 42,5 % à 46 %, soit une hausse de 4,5 points.", [("number.points", "4,5")]),
    ],
)
def test_what_does_not_add_up_is_told(code: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text, code) == expected


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "Crews found 54 of 61 buoys, or 89%, she said."),
        ("en", "Some 12 of 40 towns raised taxes by 5%, she said."),
        ("en", "Sales fell 4.7% to €18.2 billion from €19.1 billion, the yard said."),
        ("fr", "Le club compte 71 points contre 68, avec 40 % de tirs cadrés en hausse."),
        ("fr", "Le déficit est passé de 4 % à 6 %, soit une hausse de 2 points."),
        ("fr", "Le déficit est passé de 4 % à 6 %, soit une hausse de 50 %."),
        ("fr", "Il est passé de 4 % à 6 % en un an, et 12 % des ménages en souffrent, après une hausse."),
    ],
)
def test_what_adds_up_is_left_alone(code: str, text: str) -> None:
    assert found(text, code) == []


def test_words_in_another_script_are_told_once_and_not_spelt() -> None:
    text = "The ministry answered. Академия наук не ответила. Zelensky (Зеленський) wrote again."
    review = Reviewer(load_outlet("eu-reporter")).review_text(text, "en")
    told = [(one.code, one.span.of(text)) for one in review.findings if one.span and not one.span.of(text).isascii()]
    assert told == [("translation.foreign-script", "Академия наук не ответила")]


def test_a_short_sentence_of_another_language_is_told_where_none_of_its_words_is_ours() -> None:
    text = "Le ministre a promis un bilan complet cette année. The audit will be public. Il part demain."
    assert ("translation.foreign-sentence", "The audit will be public.") in found(text, "fr")
    text = "Il bilancio è pronto. The federation declined to comment on the report. Il voto è finito."
    assert found(text, "it") == [("translation.foreign-sentence", "The federation declined to comment on the report.")]
    assert found("Le ministre a promis un bilan complet. Il a vu The Lion King en mai 2024.", "fr") == []


def test_a_foreign_name_is_no_foreign_word() -> None:
    assert found("Le but est de Mislav Lovrić, selon Samuel Okafor-Lindqvist et Olivares del Sur.", "fr") == []


def test_a_headline_number_with_another_separator_is_no_conflict() -> None:
    body = "The yard will cut 2 400 jobs by the end of 2027, its head said. " * 6
    text = f"Yard to cut 2,400 jobs as sales slump\n\n{body}"
    assert ("consistency.headline-number", "2,400") not in found(text, "en")
    assert ("consistency.headline-number", "2,500") in found(text.replace("2,400", "2,500", 1), "en")


def test_a_weekday_of_every_week_needs_no_date() -> None:
    assert found("On Wednesday evenings the library is full.", "en") == []
    assert found("On Wednesday the library was full.", "en") == [("metadata.time-undated", "Wednesday")]
