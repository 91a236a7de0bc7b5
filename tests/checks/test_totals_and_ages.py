"""Totals against their parts, ages against years of birth, one spelling for one word: what is told, and what is left alone."""

import pytest

from deskeditor.article import Article
from deskeditor.findings import Severity
from deskeditor.outlets import load_outlet
from deskeditor.review import Reviewer

CODES = ("number.total", "number.age", "consistency.hyphen", "name.first-mention")


@pytest.fixture(scope="module")
def reviewer() -> Reviewer:
    return Reviewer(load_outlet("eu-reporter"))


def found(reviewer: Reviewer, body: str, language: str, published: str | None = None) -> list[tuple[str, str, str]]:
    review = reviewer.review_article(Article(headline="Port", body=body, language=language, published=published))
    told = ((one, dict(one.details)) for one in review.findings if one.code in CODES and one.span)
    return [
        (one.code, one.span.of(body), slots.get("made") or slots.get("right") or slots.get("name") or slots["better"])
        for one, slots in told
    ]


@pytest.mark.parametrize(
    ("language", "body", "total", "made"),
    [
        ("en", "Twelve people died: five in Lyon, four in Paris and two in Nice, police said.", "Twelve", "11"),
        ("en", "The 27 delegates (12 teachers, 9 nurses and 5 farmers) voted, the clerk said.", "27", "26"),
        ("fr", "Le car comptait 30 passagers : 12 enfants, 14 adultes et trois chauffeurs, selon la police.", "30", "29"),
        ("de", "Die 27 Räte (12 Bauern, 9 Lehrer und 5 Ärzte) stimmten zu.", "27", "26"),
        ("es", "Votaron 27 personas: 12 maestros, 9 médicos y cinco obreros.", "27", "26"),
        ("it", "Hanno votato 27 persone: 12 maestri, 9 medici e cinque operai.", "27", "26"),
        ("pt", "Votaram 27 pessoas: 12 professores, 9 médicos e cinco operários.", "27", "26"),
        ("fr", "Le bilan est de 10 blessés à Lyon, 20 à Nice et 30 à Lille, soit 70 au total.", "70", "60"),
        ("fr", "Trois communes ont reçu 10, 20 et 30 tonnes de grain, soit 70 tonnes en tout.", "70", "60"),
        ("en", "The fund paid 12 grants in Lyon, nine in Nice and five in Lille, for a total of 27.", "27", "26"),
        ("de", "Es kamen 12 Bauern, 9 Lehrer und 5 Ärzte, also insgesamt 27 Menschen.", "27", "26"),
        ("pt", "Vieram 12 professores, 9 médicos e cinco operários, ou seja 27 pessoas.", "27", "26"),
    ],
)
def test_parts_that_do_not_make_their_total_are_told(reviewer: Reviewer, language: str, body: str, total: str, made: str) -> None:
    assert found(reviewer, body, language) == [("number.total", total, made)]


@pytest.mark.parametrize(
    ("language", "body", "made"),
    [
        ("en", "Of the 212 samples, 120 came from the track, 60 from the field and 42 from the road.", "222"),
        ("fr", "Sur les 212 logements, 120 sont vides, 60 loués et 42 en travaux.", "222"),
        ("de", "Von den 212 Wohnungen, 120 davon leer, 60 vermietet und 42 im Bau, fehlt jede Spur.", "222"),
        ("es", "De los 212 pisos, 120 están vacíos, 60 alquilados y 42 en obras.", "222"),
        ("it", "Dei 212 alloggi, 120 sono vuoti, 60 affittati e 42 in cantiere.", "222"),
        ("pt", "Das 212 casas, 120 estão vazias, 60 alugadas e 42 em obras.", "222"),
    ],
)
def test_parts_that_make_more_than_their_whole_are_a_hint(reviewer: Reviewer, language: str, body: str, made: str) -> None:
    assert found(reviewer, body, language) == [("number.total", "212", made)]
    fewer = body.replace("42", "12")
    assert found(reviewer, fewer, language) == [], "not every one need be named"


@pytest.mark.parametrize(
    ("language", "body"),
    [
        ("en", "Twelve people died: five in Lyon, four in Paris and three in Nice, police said."),
        ("en", "Thirty people were hurt, including children: 12 in Lyon and 14 in Paris, police said."),
        ("en", "Three siblings (12, 9 and 5 years old) were found."),
        ("en", "The 15 matches (3 May, 4 June and 5 July) were moved."),
        ("en", "Two trains were late: the 9 from Lyon and the 12 from Nice."),
        ("fr", "Trente passagers, dont des blessés : 12 enfants et 14 adultes, selon elle."),
        ("fr", "Le bilan est de 10 blessés à Lyon, 20 à Nice et 30 à Lille, soit 60 au total."),
        ("fr", "Le loyer atteint 900 euros, soit 100 euros de plus qu’en mars."),
        ("fr", "La ville compte 12 écoles et 9 lycées, soit deux fois plus qu’en 1990."),
        ("fr", "Elle a perdu 10 points en mars et 20 en avril, dont 5 à Lyon, soit 40 en un an."),
        ("en", "They paid 20 dollars in May and 30 in June, for a total of nearly 60 dollars."),
        ("fr", "Les 15 réunions (3 mai, 4 juin et 5 juillet) auront lieu."),
        ("fr", "Près de 1 200 foyers sont touchés : 700 à Valmer et 480 à Morlane, selon la mairie."),
    ],
)
def test_other_lists_are_left_alone(reviewer: Reviewer, language: str, body: str) -> None:
    assert found(reviewer, body, language) == []


@pytest.mark.parametrize(
    ("language", "body", "age"),
    [
        ("fr", "Odile Marchetti, 45 ans, née en 1975, dirige le port.", "45 ans"),
        ("en", "Ada Novak, aged 45 and born in 1975, runs the port.", "aged 45"),
        ("en", "The 45-year-old captain, born in 1975, runs the port.", "45-year-old"),
        ("de", "Sie ist 45 Jahre alt, geboren 1975, und leitet den Hafen.", "45 Jahre alt"),
        ("fr", "Née en 1975, elle a 45 ans et dirige le port.", "45 ans"),
        ("en", "Ada Novak, 45, was born in 1975 in Stow.", "45"),
        ("es", "Nacida en 1975, tiene 45 años y dirige el puerto.", "45 años"),
        ("it", "Nata nel 1975, Ada Novak, di 45 anni, dirige il porto.", "45 anni"),
        ("pt", "Nascida em 1975, Ada Novak, de 45 anos, dirige o porto.", "45 anos"),
        ("en", "Ada Novak, 45, born in 1975, has run the port since 2021.", "45"),
        ("fr", "Ada Novak, 45 ans, née en 1975, dirige le port depuis 2021.", "45 ans"),
    ],
)
def test_an_age_that_no_birthday_gives_is_told(reviewer: Reviewer, language: str, body: str, age: str) -> None:
    assert found(reviewer, body, language, "2024-05-02T10:00:00+00:00") == [("number.age", age, "48–49")]
    assert found(reviewer, body, language) == [], "no date of publication, nothing to reckon with"


@pytest.mark.parametrize(
    ("language", "body"),
    [
        ("fr", "Odile Marchetti, 48 ans, née en 1975, dirige le port."),
        ("fr", "Née en 1975, elle a été élue à 28 ans."),
        ("fr", "Née en 1975, elle a travaillé 12 ans à Lyon et a 20 ans de métier, selon lui."),
        ("fr", "Née en 1975, elle élève deux enfants de 12 ans et 9 ans."),
        ("en", "Born in 1975, she led 45 men for 12 years."),
        ("es", "Nacida en 1975, vivió 12 años en Lyon con hijos de 9 años."),
        ("it", "Nata nel 1975, ha 12 anni di esperienza."),
        ("en", "Born in 1975, she was elected at the age of 28."),
        ("en", "Born in 1975, she was a 20-year-old student in 1995."),
    ],
)
def test_ages_of_other_times_are_left_alone(reviewer: Reviewer, language: str, body: str) -> None:
    assert found(reviewer, body, language, "2024-05-02T10:00:00+00:00") == []


@pytest.mark.parametrize(
    ("language", "body", "expected"),
    [
        ("en", "The week-end was calm.\n\nThe weekend ended. This weekend too.", ("week-end", "weekend")),
        ("fr", "Une cyberattaque a eu lieu hier.\n\nLa Cyber-attaque dure, selon elle.", ("Cyber-attaque", "Cyberattaque")),
    ],
)
def test_a_word_with_and_without_its_hyphen_is_told_once(
    reviewer: Reviewer, language: str, body: str, expected: tuple[str, str]
) -> None:
    assert found(reviewer, body, language) == [("consistency.hyphen", *expected)]


def test_two_words_of_two_senses_are_left_alone(reviewer: Reviewer) -> None:
    assert found(reviewer, "She will resign today.\n\nHe will re-sign tomorrow, the club said.", "en") == []


def test_a_hyphen_is_a_hint(reviewer: Reviewer) -> None:
    review = reviewer.review_article(Article(headline="A", body="The week-end.\n\nThis weekend, weekend.", language="en"))
    assert [one.severity for one in review.findings if one.code == "consistency.hyphen"] == [Severity.INFO]


@pytest.mark.parametrize(
    ("language", "body"),
    [
        ("en", "“It will hold,” Lindqvist said.\n\n“We tested it,” said Nora Lindqvist, the port’s engineer."),
        ("fr", "« Elle tiendra », a déclaré Lindqvist.\n\n« Nous l’avons essayée », a dit l’ingénieure Nora Lindqvist."),
    ],
)
def test_a_surname_before_the_full_name_is_told_at_its_place(reviewer: Reviewer, language: str, body: str) -> None:
    assert found(reviewer, body, language) == [("name.first-mention", "Lindqvist", "Nora Lindqvist")]


@pytest.mark.parametrize(
    "body",
    [
        "“It will hold,” said Nora Lindqvist, the engineer.\n\n“We tested it,” Lindqvist said.",
        "“It will hold,” Lindqvist said.\n\n“We tested it,” Lindqvist said.",
        "Olof Lindqvist built it.\n\n“We tested it,” said Nora Lindqvist, the engineer.",
    ],
)
def test_introduced_speakers_and_those_never_named_in_full_are_left_alone(reviewer: Reviewer, body: str) -> None:
    assert found(reviewer, body, "en") == []


TWO_AGES = [
    ("en", "Paul Martin, 45, was elected mayor.", "Paul Martin, 47, ran a school.", "47"),
    (
        "fr",
        "Paul Martin, 45 ans, a été élu.",
        "Il succède à Anne Roy. Paul Martin, âgé de 47 ans, dirigeait une école.",
        "47 ans",
    ),
    ("de", "Der Täter Karl Meier, 31 Jahre alt, wurde verhaftet.", "Karl Meier, 33, bestreitet die Tat.", "33"),
    ("es", "Pablo Ruiz, de 45 años, fue elegido.", "Pablo Ruiz, de 47 años, dirigía una escuela.", "47 años"),
    ("it", "Paolo Rossi, 45 anni, è stato eletto.", "Paolo Rossi, 47 anni, dirigeva una scuola.", "47 anni"),
    ("pt", "Paulo Silva, de 45 anos, foi eleito.", "Paulo Silva, de 47 anos, dirigia uma escola.", "47 anos"),
    ("en", "Paul Martin, 45, was elected.", "The mayor, Martin, 47, ran a school.", "47"),
    ("en", "Paul Martin, 45, was elected.", "Then 47-year-old Paul Martin ran a school.", "47-year-old"),
    ("fr", "Paul Martin, 45 ans, a été élu.", "M. Martin, 47 ans, dirigeait une école.", "47 ans"),
    ("fr", "Paul Martin, 45 ans, a été élu.", "Âgé de 47 ans, Paul Martin dirigeait une école.", "47 ans"),
    ("de", "Paul Martin, 45, wurde gewählt.", "Der 47-jährige Paul Martin leitete eine Schule.", "47-jährige"),
]


def ages_told_twice(reviewer: Reviewer, body: str, language: str) -> list[str]:
    review = reviewer.review_article(Article(headline="Port", body=body, language=language))
    return [one.span.of(body) for one in review.findings if one.code == "number.age-twice" and one.span]


@pytest.mark.parametrize(("language", "first", "second", "told"), TWO_AGES)
def test_two_ages_of_one_person_are_told_at_the_second(
    reviewer: Reviewer, language: str, first: str, second: str, told: str
) -> None:
    assert ages_told_twice(reviewer, f"{first}\n\n{second}", language) == [told]
    assert ages_told_twice(reviewer, f"{first}\n\n{first}", language) == []


@pytest.mark.parametrize(
    ("language", "body"),
    [
        ("fr", "Paul Martin, 45 ans, a été élu.\n\nSon frère Jean Martin, 47 ans, est médecin."),
        ("fr", "Paul Martin, 45 ans, a été élu.\n\nEn 2015, Paul Martin, 35 ans, dirigeait une école."),
        ("fr", "Paul Martin, 45 ans, a été élu.\n\nÀ 30 ans, Paul Martin dirigeait une école."),
        ("en", "Paul Martin, 45, was elected.\n\nAnne Martin spoke. Martin, 47, ran a school."),
        ("en", "Paul Martin, 45, was elected.\n\nMrs. Martin, 43, ran a school with his son Martin, 12, in it."),
        ("fr", "Paul Martin, 45 ans, a été élu.\n\nMme Martin, 43 ans, dirigeait une école."),
        ("en", "Anne Roy, 45, Paul Martin, 47, and Jean Dur, 50, were elected.\n\nMartin, 47, ran a school."),
        ("en", "Paul Martin, 45, was elected.\n\nAnne Roy and Paul Martin, at 30, ran a school."),
    ],
)
def test_ages_of_two_people_or_of_another_time_are_left_alone(reviewer: Reviewer, language: str, body: str) -> None:
    assert ages_told_twice(reviewer, body, language) == []
