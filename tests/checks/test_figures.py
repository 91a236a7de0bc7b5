"""Figures against one another: a pocket calculator's findings, and the sums that are right."""

import pytest

from deskeditor.language import load_pack
from deskeditor.outlets import load_outlet
from deskeditor.reading.figures import figures_of
from deskeditor.review import Reviewer

CODES = ("number.change", "number.sum", "number.share", "number.conversion", "consistency.figure", "consistency.currency")


def found(text: str, code: str) -> list[tuple[str, str]]:
    review = Reviewer(load_outlet("eu-reporter")).review_text(text, code)
    return [(one.code, one.span.of(text)) for one in review.findings if one.code in CODES and one.span]


@pytest.mark.parametrize(
    ("code", "text", "values"),
    [
        ("fr", "près de 12 400 habitants et 2,5 millions d’euros", [(12400, ""), (2_500_000, "€")]),
        ("en", "$1.4 million for 1,250 homes", [(1_400_000, "$"), (1250, "")]),
        ("de", "3,5 Prozent von 1.200 Euro", [(3.5, "%"), (1200, "€")]),
        ("en", "at 10:30 on 12/05/2024 in room B12", []),
        ("fr", "une hausse de 4,6 %", [(4.6, "%")]),
    ],
)
def test_figures_are_read_as_the_language_writes_them(code: str, text: str, values: list[tuple[float, str]]) -> None:
    assert [(figure.value, figure.unit) for figure in figures_of(text, load_pack(code))] == values


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("en", "The board met today. Costs rose from 200 to 250, or 40%, the town said.", [("number.change", "40%")]),
        ("fr", "La mairie l’affirme. Le budget passe de 200 à 250 millions, soit 40 %.", [("number.change", "40 %")]),
        ("de", "So der Bericht. Der Preis stieg von 200 auf 250 Euro, also um 40 Prozent.", [("number.change", "40 Prozent")]),
        ("en", "The board met today. Turnout was high. Some 104% of voters said yes, it claimed.", [("number.share", "104%")]),
        ("fr", "Le bureau l’a dit. Elle a obtenu 120 % des voix au second tour.", [("number.share", "120 %")]),
        (
            "en",
            "The pier is long. It runs for 10 miles (12 km) along the shore, they said.",
            [("number.conversion", "10 miles (12 km")],
        ),
        ("en", "The pool is warm. It reached 20 C, or 75 F, on Monday, they said.", [("number.conversion", "20 C, or 75 F")]),
    ],
)
def test_what_does_not_add_up_is_told(code: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text, code) == expected


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "Costs rose from 200 to 250, or 25%, the town said."),
        ("en", "Between 2019 and 2023 it rose from 3% to 5%, a record."),
        ("fr", "Le budget passe de 100 à 150 millions, soit 50 %."),
        ("fr", "Les prix ont augmenté de 120 %."),
        ("en", "It runs for 14 miles (23 km) along the shore."),
        ("en", "It reached 20 C, or 68 F."),
        ("fr", "Elles sont passées de 1,2 à 1,5 million, soit 25 % de plus."),
        ("en", "The town has 1,200 homes and 340 shops."),
    ],
)
def test_what_adds_up_is_left_alone(code: str, text: str) -> None:
    assert found(text, code) == []


def test_a_quantity_with_two_values_is_told_once() -> None:
    text = "Divers counted 214 colonies near the old harbour wall.\n\nThe 241 colonies near the harbour will be fenced."
    assert found(text, "en") == [("consistency.figure", "241")]


def test_a_sum_in_two_currencies_is_told() -> None:
    text = "The loan of €5 million was signed in May.\n\nThe bank will wire the $5 million this week."
    assert found(text, "en") == [("consistency.currency", "$5 million")]


@pytest.mark.parametrize(
    ("code", "sides"),
    [
        ("fr", "60 % des électeurs soutiennent le projet et 55 %| le rejettent"),
        ("fr", "62 % des habitants sont favorables au tunnel, 48 %| sont opposés"),
        ("en", "60% of voters support the plan and 55%| oppose it"),
        ("en", "58% said yes and 47%| said no"),
        ("de", "60 Prozent der Wähler sind dafür und 55 Prozent| dagegen"),
        ("es", "60 % de los votantes está a favor y el 55 %| en contra"),
        ("it", "60% degli elettori è a favore e il 55%| è contrario"),
        ("pt", "60% dos eleitores são a favor e 55%| são contra"),
    ],
)
def test_two_sides_that_make_more_than_all_are_told(code: str, sides: str) -> None:
    told = sides.partition("|")[0]
    assert found(f"{sides.replace('|', '')}.", code) == [("number.sum", told)]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("fr", "58 % ont dit oui et 42 % ont dit non."),
        ("fr", "60 % des électeurs soutiennent le projet et 55 % rejettent la réforme."),
        ("fr", "60 % des hommes sont favorables, 55 % des femmes sont opposées."),
        ("fr", "En 2020, 60 % étaient pour, 55 % contre en 2024."),
        ("en", "60% of voters support the plan and 55% trust the mayor."),
        ("en", "60% of voters support the plan and 55% oppose the tax."),
        ("en", "60% of men are in favor, 55% of women are opposed."),
        ("de", "55 Prozent der Wähler sind dafür und 40 Prozent dagegen."),
    ],
)
def test_sides_of_two_questions_or_two_groups_are_left_alone(code: str, text: str) -> None:
    assert found(text, code) == []
