"""What a list of people, a multiple or three shares of one whole say of themselves: told where no reading makes it right."""

import pytest

from deskeditor.findings import Severity
from deskeditor.outlets import load_outlet
from deskeditor.review import Reviewer

CODES = ("number.part", "number.people", "number.multiple", "number.sum", "number.total", "number.change")
WRONG = [
    ("number.people", "en", "Three people were killed, two men and two women, police said."),
    ("number.people", "en", "Three people were killed, two men and two women."),
    ("number.people", "en", "Three people, two men and two women, were killed."),
    ("number.people", "fr", "Trois personnes ont été tuées, deux hommes et deux femmes."),
    ("number.people", "fr", "L’attaque a fait cinq morts, deux hommes, deux femmes et deux enfants, selon la police."),
    ("number.people", "fr", "Quatre personnes ont été interpellées, deux hommes et une femme."),
    ("number.people", "de", "Drei Menschen wurden getötet, zwei Männer und zwei Frauen."),
    ("number.people", "es", "Tres personas murieron, dos hombres y dos mujeres."),
    ("number.people", "it", "Tre persone sono morte, due uomini e due donne."),
    ("number.people", "pt", "Três pessoas morreram, dois homens e duas mulheres."),
    ("number.multiple", "en", "The number of complaints doubled from 10 to 30 last year."),
    ("number.multiple", "en", "The fleet has tripled in a decade, from 10 ships to 15."),
    ("number.multiple", "en", "Costs halved from 40 million to 30 million."),
    ("number.multiple", "fr", "Le nombre de plaintes a doublé, passant de 10 à 30."),
    ("number.multiple", "fr", "Le budget a triplé en dix ans, passant de 10 à 20 millions d’euros."),
    ("number.multiple", "de", "Die Zahl hat sich verdoppelt, von 10 auf 30."),
    ("number.multiple", "it", "I casi sono raddoppiati, da 10 a 30."),
    ("number.multiple", "es", "El número se ha duplicado, de 10 a 30."),
    ("number.multiple", "pt", "O número duplicou, de 10 para 30."),
    ("number.sum", "en", "Some 40% of pupils walk to school, 35% cycle and 45% take the bus."),
    ("number.sum", "fr", "Environ 40 % des élèves viennent à pied, 35 % à vélo et 45 % en bus."),
    ("number.sum", "de", "40 Prozent der Schüler gehen zu Fuß, 35 Prozent fahren Rad und 45 Prozent nehmen den Bus."),
    ("number.part", "fr", "La ville prévoit 900 logements avant 2030, dont 270 logements sociaux, soit 40 % du total."),
    ("number.part", "en", "It plans 900 homes by 2030, including 270 flats, or 40% of the total."),
    ("number.multiple", "en", "Capacity is to double, from 20 sailings a day to 60."),
    ("number.change", "en", "Visitor numbers rose from about 700 a day to 840, up 40%, it said."),
]
RIGHT = [
    ("en", "In 2012, 54 percent of the electorate was 45 or older, 72 percent white, 13 percent black and 10 percent Latino."),
    ("fr", "La ville prévoit 900 logements avant 2030, dont 270 logements sociaux, soit 30 % du total."),
    ("fr", "Elle a vendu 900 billets, dont 270 en mai, soit 40 % de plus qu’en avril."),
    ("en", "Double rooms cost from 20 to 60 euros, and a double costs from 30 to 90."),
    ("en", "Visitor numbers rose from about 700 a day to 840, up 22%, it said."),
    ("en", "Four people were killed, two men and two women, police said."),
    ("en", "At least three people were killed, two men and two women."),
    ("en", "Two men, three women and a child were killed."),
    ("en", "Five people were killed, two men and a woman, and two were missing."),
    ("en", "Three people were killed, two men and a teenager."),
    ("en", "Four people, including two men and a woman, were held."),
    ("fr", "Trois passagers ont été tués, un homme et deux femmes."),
    ("en", "Seven people died on Monday, two men and a woman in Lyon and four in Nice."),
    ("en", "Prices more than doubled from 10 to 30."),
    ("en", "Prices doubled from 10 to 21."),
    ("en", "Sales doubled from 2010 to 2030."),
    ("en", "The number doubled from 10 in 2015 to 20 in 2020."),
    ("fr", "Le prix a presque doublé, passant de 10 à 19 euros."),
    ("fr", "Le bac a doublé de 10 à 20."),
    ("en", "Some 40% of men, 35% of women and 45% of children agree."),
    ("en", "Prices rose 40% in May, 35% in June and 45% in July."),
    ("en", "It rose to 40% of output in May, 35% in June and 45% in July."),
    ("en", "The exam was taken by 100 people, 40 men and 60 women."),
    ("en", "Prices nearly doubled from 10 to 15."),
    ("fr", "Le prix a plus que doublé, passant de 10 à 45 euros."),
]


@pytest.fixture(scope="module")
def reviewer() -> Reviewer:
    return Reviewer(load_outlet("eu-reporter"))


def told(reviewer: Reviewer, text: str, language: str) -> list[str]:
    return [one.code for one in reviewer.review_text(text, language).findings if one.code in CODES]


@pytest.mark.parametrize(("code", "language", "text"), WRONG)
def test_what_cannot_be_is_told_once(reviewer: Reviewer, code: str, language: str, text: str) -> None:
    assert told(reviewer, text, language) == [code]


@pytest.mark.parametrize(("language", "text"), RIGHT)
def test_what_may_be_is_left_alone(reviewer: Reviewer, language: str, text: str) -> None:
    assert told(reviewer, text, language) == []


TOLLS = [
    ("fr", "L’explosion d’une usine a fait 12 morts lundi à Lyon.", "Les 14 morts de l’explosion étaient tous des ouvriers."),
    ("en", "The explosion left 12 dead and 30 injured, police said.", "The mayor said the explosion had caused 14 deaths."),
    ("de", "Bei der Explosion gab es 12 Tote in Lyon.", "Die Explosion mit 14 Toten wird untersucht."),
    ("es", "La explosión dejó 12 muertos.", "Los 14 muertos de la explosión eran obreros."),
    ("it", "L’esplosione ha fatto 12 morti.", "I 14 morti dell’esplosione erano operai."),
    ("pt", "A explosão causou 12 mortos.", "Os 14 mortos da explosão eram operários."),
]
OTHER_TOLLS = [
    ("fr", "L’explosion a fait 12 morts lundi à Lyon.", "L’explosion de Nice avait fait 14 morts."),
    ("fr", "L’explosion a fait 12 morts, selon elle.", "Le bilan de l’explosion est désormais de 14 morts."),
    ("fr", "L’explosion a fait 12 morts lundi.", "Une explosion y avait fait 14 morts un mardi."),
    ("en", "The explosion left at least 12 dead, police said.", "The mayor said the explosion had caused 14 deaths."),
    ("en", "The explosion left 12 dead in 2020, police said.", "An explosion caused 14 deaths there in 2018."),
    ("en", "The explosion left 12 dead and 14 injured, police said.", "The 14 injured of the explosion are safe."),
]


@pytest.mark.parametrize(("language", "first", "second"), TOLLS)
def test_two_tolls_of_one_event_are_a_hint(reviewer: Reviewer, language: str, first: str, second: str) -> None:
    found = [one for one in reviewer.review_text(f"{first}\n\n{second}", language).findings if one.code == "consistency.figure"]
    assert [one.severity for one in found] == [Severity.INFO]


@pytest.mark.parametrize(("language", "first", "second"), OTHER_TOLLS)
def test_tolls_of_two_events_or_two_hours_are_left_alone(reviewer: Reviewer, language: str, first: str, second: str) -> None:
    codes = [one.code for one in reviewer.review_text(f"{first}\n\n{second}", language).findings]
    assert "consistency.figure" not in codes


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("fr", "Le feu a pris dans la nuit du mardi 18 au jeudi 19 novembre 2026.", ["mardi 18"]),
        ("fr", "Le feu a pris dans la nuit du mercredi 18 au jeudi 19 novembre 2026.", []),
        ("en", "The talks ran from Tuesday 18 to Thursday 19 November 2026.", ["Tuesday 18"]),
        ("de", "Das Feuer brach in der Nacht von Dienstag, 18., auf Donnerstag, 19. November 2026 aus.", ["Dienstag, 18"]),
        ("es", "El incendio empezó del martes 18 al jueves 19 de noviembre de 2026.", ["martes 18"]),
    ],
)
def test_the_first_day_of_two_in_one_month_is_read_too(reviewer: Reviewer, language: str, text: str, told: list[str]) -> None:
    found = [one for one in reviewer.review_text(text, language).findings if one.code == "date.weekday" and one.span]
    assert [one.span.of(text) for one in found if one.span] == told


def test_a_word_is_repaired_of_which_only_some_letters_were_read_twice(reviewer: Reviewer) -> None:
    text = "Le sinistre a été ma\u00c3\u00aetrisé à l’aube."
    (found,) = [one for one in reviewer.review_text(text, "fr").findings if one.code == "typography.mojibake"]
    assert [fix.replacement for fix in found.fixes] == ["maîtrisé"]


def test_a_row_of_years_is_no_date(reviewer: Reviewer) -> None:
    codes = [one.code for one in reviewer.review_text("Sont invités ceux nés en 1994-95-96 et 97.", "fr").findings]
    assert "date.invalid" not in codes


def test_a_rough_figure_contradicts_none(reviewer: Reviewer) -> None:
    text = "The candidate now has at least 501 delegates of the party.\n\nThe candidate of the party has 510 delegates now."
    assert "consistency.figure" not in [one.code for one in reviewer.review_text(text, "en").findings]
    exact = text.replace("at least ", "")
    assert "consistency.figure" in [one.code for one in reviewer.review_text(exact, "en").findings]
