"""What only the whole article shows: dates, duplicates, capitals, acronyms, the headline against the text."""

import pytest

from deskeditor.article import Article
from deskeditor.findings import Finding, Severity
from deskeditor.language.spelling.layered import packs_with_dictionaries
from deskeditor.outlets import load_outlet
from deskeditor.review import Reviewer

REVIEWER = Reviewer(load_outlet("eu-reporter"))
FILLER = "The council met for two hours in the old hall and heard nine speakers on the plan for the quay, the mayor said."


def findings(body: str, language: str = "en", **parts: str) -> list[Finding]:
    return list(REVIEWER.review_article(Article(body=body, language=language, **parts)).findings)


def told(body: str, code: str, language: str = "en", **parts: str) -> list[str]:
    found = [one for one in findings(body, language, **parts) if one.code == code]
    texts = {"body": body, **parts}
    return [one.span.of(texts[one.field]) if one.span else "" for one in found]


@pytest.mark.parametrize(
    ("language", "text", "code", "expected"),
    [
        ("fr", "Le port ouvre lundi 9 juillet 2024.", "date.weekday", ["lundi 9 juillet 2024"]),
        ("fr", "Le port ouvre mardi 9 juillet 2024.", "date.weekday", []),
        ("en", "It opens on Monday, July 9, 2024, at noon.", "date.weekday", ["Monday, July 9, 2024"]),
        ("en", "It opens on Tuesday, 9 July 2024.", "date.weekday", []),
        ("de", "Er öffnet am Montag, den 9. Juli 2024.", "date.weekday", ["Montag, den 9. Juli 2024"]),
        ("es", "Abre el lunes 9 de julio de 2024.", "date.weekday", ["lunes 9 de julio de 2024"]),
        ("it", "Apre lunedì 9 luglio 2024.", "date.weekday", ["lunedì 9 luglio 2024"]),
        ("pt", "Abre na segunda-feira, 9 de julho de 2024.", "date.weekday", ["segunda-feira, 9 de julho de 2024"]),
        ("fr", "Jusqu’au 31 juin, rien.", "date.invalid", ["31 juin"]),
        ("fr", "Jusqu’au 29 février, rien.", "date.invalid", []),
        ("fr", "Jusqu’au 29 février 2023, rien.", "date.invalid", ["29 février 2023"]),
        ("en", "Filed on 31/04/2025 in court.", "date.invalid", ["31/04/2025"]),
        ("en", "Filed on 04/31/2025 or 12/25/2025.", "date.invalid", ["04/31/2025"]),
    ],
)
def test_dates_are_held_against_the_calendar(language: str, text: str, code: str, expected: list[str]) -> None:
    assert told(text, code, language) == expected


def test_the_fix_names_the_right_weekday() -> None:
    (found,) = [one for one in findings("Ouverture Lundi 9 juillet 2024.", "fr") if one.code == "date.weekday"]
    assert found.fixes[0].replacement == "Mardi"


def test_a_weekday_without_a_year_is_held_against_the_publication() -> None:
    assert told("It opens on Monday 9 July.", "date.weekday", published="2024-07-01") == ["Monday 9 July"]
    assert told("It opens on Tuesday 9 July.", "date.weekday", published="2024-07-01") == []
    assert told("It opened on Sunday 9 July.", "date.weekday", published="2024-12-01") == []  # 2023 had that day


def test_a_weekday_near_the_publication_is_of_its_year() -> None:
    near = "The council meets on Sunday 9 July."  # 2023 had that day
    (found,) = [one for one in findings(near, "en", published="2024-07-01") if one.code == "date.weekday"]
    assert (found.severity, found.fixes[0].replacement) == (Severity.INFO, "Tuesday")
    assert told("In 2023 it met on Sunday 9 July.", "date.weekday", published="2024-07-01") == []
    assert told("It met on Wednesday 27 December.", "date.weekday", published="2024-01-03") == []
    assert told("It met on Friday 27 December.", "date.weekday", published="2024-01-03") == ["Friday 27 December"]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "Le vote aura lieu en juillet.", ["en juillet"]),
        ("fr", "Le vote a eu lieu en juillet 2024.", []),
        ("en", "He was charged Tuesday. She spoke on Friday.", ["Tuesday"]),
        ("en", "It was signed in March 2024.", []),
    ],
)
def test_words_of_time_need_a_date(language: str, text: str, expected: list[str]) -> None:
    assert told(text, "metadata.time-undated", language) == expected
    assert told(text, "metadata.time-undated", language, published="2024-05-01") == []


def test_a_noun_keeps_its_letter_case() -> None:
    body = "Les pays préparent le sommet.\n\nLors du Sommet de Riga, le sommet fut court."
    assert told(body, "typography.capital", "fr") == ["Sommet de Riga"]


def test_a_noun_that_names_the_institution_takes_its_capital() -> None:
    body = "L’OTAN agit. Pour l’alliance, rien ne presse.\n\nElle forme une Alliance solide."
    assert told(body, "typography.capital", "fr") == ["l’alliance"]


def test_duplicates_are_told_once() -> None:
    body = f"{FILLER}\n\nNobody spoke against it in the end, however.\n\n{FILLER}"
    assert told(body, "consistency.duplicate-paragraph") == [FILLER]
    assert told(body, "consistency.duplicate-sentence") == []
    assert told(f"{FILLER}\n\nSo it ended. {FILLER}", "consistency.duplicate-sentence") == [FILLER]


def test_the_headline_says_what_the_text_says() -> None:
    body = "\n\n".join(
        [FILLER] + [f"Part {name} of the story tells of the 1,250 boats of Ostrand, all tied up." for name in "abcde"]
    )
    assert told(body, "consistency.headline-number", headline="Some 1,500 boats lie idle in the harbour") == ["1,500"]
    assert told(body, "consistency.headline-number", headline="Nine speak for 1,250 boats") == []
    assert told(body + " It closed in 1997 and in 2024 again.", "consistency.headline-number", headline="Idle for 27 years") == []
    assert told(body + " It closed in 1997 and in 2020 again.", "consistency.headline-number", headline="Idle for 27 years") == [
        "27"
    ]
    assert told(body, "consistency.headline-name", headline="The boats of old Varberg lie idle") == ["Varberg"]
    assert told(body, "consistency.headline-name", headline="The boats of old Ostrand lie idle") == []


def test_headlines_take_sentence_case_where_the_language_does() -> None:
    headline = "Les Grands Ports De Marseille Ferment Leurs Portes"
    (found,) = [one for one in findings("Rien.", "fr", headline=headline) if one.code == "typography.title-case"]
    assert found.fixes == (), "no dictionary, no telling a name from a word"
    reviewer = Reviewer(load_outlet("eu-reporter"), packs_with_dictionaries("none"))
    review = reviewer.review_article(Article(headline=headline, body="Rien.", language="fr"))
    (found,) = [one for one in review.findings if one.code == "typography.title-case"]
    assert found.fixes[0].replacement == "Les grands ports de Marseille ferment leurs portes"
    assert told("Nothing.", "typography.title-case", "en", headline="The Big Ports Close Their Doors") == []
    assert told("Rien.", "typography.title-case", "fr", headline="Emmanuel Macron rencontre Olaf Scholz à Berlin") == []


def test_acronyms_are_spelt_out() -> None:
    assert told("La CPL a jugé. La CPL encore.", "consistency.acronym", "fr") == ["CPL"]
    assert told("La Cour des ports libres (CPL) a jugé. La CPL encore.", "consistency.acronym", "fr") == []
    assert told("L’OTAN et l’ONU au XXI siècle.", "consistency.acronym", "fr") == []


def test_the_town_of_a_dateline_is_no_acronym() -> None:
    assert told("VALMER, 7 mai — La CPL a jugé.", "consistency.acronym", "fr") == ["CPL"]
    assert told("Un port.\n\nVALMER a jugé.", "consistency.acronym", "fr") == ["VALMER"]


def test_mixed_marks_are_told_at_the_rarer() -> None:
    body = "« Oui », dit-elle. « Non », dit-il.\n\nEt “peut-être”, disent-ils."
    assert told(body, "typography.quotes-mixed", "fr") == ["“"]
    assert told("« Il a dit “oui” hier », dit-elle.", "typography.quotes-mixed", "fr") == []


def test_a_sentence_of_another_language_is_told() -> None:
    foreign = "The minister said that he would not be there with them for the talks."
    body = f"Le ministre a parlé aux élus de la ville. {foreign} Il est parti."
    assert told(body, "translation.foreign-sentence", "fr") == [foreign]
    assert told(f"Le ministre a dit : « {foreign} »", "translation.foreign-sentence", "fr") == []


def test_headings_leave_no_level_out() -> None:
    assert told("# One\n\ntext\n\n## Two\n\n#### Three", "form.heading-level") == ["#", "####"]
    assert told("## Two\n\n### Three\n\n## Two again", "form.heading-level") == []


def test_openings_in_a_row() -> None:
    assert told("Boats came. Boats left. Boats sank.", "form.openings") == ["Boats sank."]
    assert told("The boat came. The mast broke. The crew swam.", "form.openings") == []


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_of_two_names_equally_near_the_same_is_meant_whatever_comes_first(order: tuple[int, int]) -> None:
    reviewer = Reviewer(load_outlet("eu-reporter"), packs_with_dictionaries("none"))
    known = [f"The clerk met {name} in the town. The mayor praised {name} again." for name in ("Kervalen", "Karvalen")]
    body = "\n\n".join([known[order[0]], known[order[1]], "At noon they saw Kirvalen on the quay."])
    found = [dict(one.details) for one in reviewer.review_article(Article(body=body, language="en")).findings]
    assert [one["better"] for one in found if one.get("word") == "Kirvalen" and "better" in one] == ["Kervalen"]
