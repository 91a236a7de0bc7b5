"""Pages nobody here has seen: what surrounds their articles goes, by place and by label, and no paragraph goes with it."""

import pytest

from deskeditor.language import load_pack
from deskeditor.outlets import load_outlet
from deskeditor.reading.dateline import dateline_of
from deskeditor.reading.furniture import furniture_of
from deskeditor.reading.header_line import header_line_of
from deskeditor.reading.page import Page, Role, page_of

OUTLET = load_outlet("eu-reporter")
TITLE = "Town keeps its last ferry for now"
FIRST = "The council voted on Monday to keep the last ferry running until at least 2030, its clerk said."
SECOND = "“Without the boat there is no school,” said Marta Quell, who teaches on the far shore."
THIRD = "A new timetable is to be printed before the summer, and the fare will rise by a fifth, the clerk said."


def read(*lines: str, language: str = "en") -> Page:
    return page_of("\n\n".join(lines), load_pack(language), OUTLET)


def body(page: Page) -> list[str]:
    return [line for line in page.article.body.split("\n") if line]


# --- prose that looks like chrome ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("Related: nothing else has changed on the quay, and nobody minds.", "en"),
        ("Lire : c’est ainsi que le maire résume le plan, « une promesse sans bateau ».", "fr"),
        ("Share what, the skipper asked.", "en"),
        ("Abonnez-vous à la patience, disait-il.", "fr"),
        ("1. HARBOUR VOTES TODAY.", "en"),
        ("Nobody spoke. NEVER", "en"),
        ("Non", "fr"),
        ("Yes", "en"),
    ],
)
def test_a_sentence_that_begins_like_a_label_is_none(line: str, language: str) -> None:
    assert furniture_of(load_pack(language), OUTLET).role(line) == ""


def test_the_subheading_below_a_related_title_stays() -> None:
    page = read(TITLE, FIRST, "Read also", "Ten bridges that were never built on our coast", "What now", SECOND, "Fares", THIRD)
    assert body(page) == [FIRST, "What now", SECOND, "Fares", THIRD]


def test_a_line_that_opens_a_list_is_no_title() -> None:
    page = read(
        TITLE, FIRST, "Read also", "Ten bridges that were never built", "The clerk noted:", "- two boats", "- one quay", SECOND
    )
    assert body(page) == [FIRST, "The clerk noted:", "- two boats", "- one quay", SECOND]


def test_a_list_of_titles_in_lines_of_its_own_ends_at_the_blank_line() -> None:
    text = f"{TITLE}\n\n{FIRST}\n\nRead also\nTen bridges of the coast\nNine boats\n\nWhat comes next now\n\n{SECOND}"
    page = page_of(text, load_pack("en"), OUTLET)
    assert body(page) == [FIRST, "What comes next now", SECOND]


def test_a_first_name_alone_signs_a_letter() -> None:
    page = read(TITLE, "By Tom Reve", FIRST, SECOND, "Tom")
    assert body(page)[-1] == "Tom"


def test_times_stand_above_the_entries_of_a_live_page() -> None:
    page = read(TITLE, FIRST, "14:32", SECOND, "Share", "13:05", THIRD)
    assert body(page) == [FIRST, "14:32", SECOND, "13:05", THIRD]


# --- the head -------------------------------------------------------------------------------------------------------------


def test_a_cookie_banner_above_the_page_is_not_its_head() -> None:
    banner = ["Cookies on this site", "Our pages would like to set cookies to count their visits.", "Accept all cookies"]
    page = read(*banner, "Harbour", TITLE, "3 May 2026", FIRST, SECOND, THIRD)
    assert (page.article.headline, page.article.published) == (TITLE, "2026-05-03")
    assert body(page) == [FIRST, SECOND, THIRD]


def test_an_article_about_cookies_keeps_its_paragraphs() -> None:
    about = "Sites must ask before they set cookies, the court ruled on Monday in a case brought by readers."
    page = read("Court rules that sites must ask", about, FIRST, SECOND, "Accept all cookies")
    assert body(page) == [about, FIRST, SECOND]


def test_the_sites_motto_above_its_menu_is_no_headline() -> None:
    page = read("Notes about boats and other gardens", "About · Archive · RSS", TITLE, "Posted on May 3, 2026", FIRST, SECOND)
    assert page.article.headline == TITLE


def test_short_lines_below_a_byline_leave_the_headline_where_it_is() -> None:
    page = read(TITLE, "By Tom Reve", "Summary", "Boats", "Quays", "Council keeps the ferry until 2030", FIRST, SECOND)
    assert page.article.headline == TITLE
    assert "Council keeps the ferry until 2030" in body(page)


def test_the_end_of_a_menu_is_no_kicker() -> None:
    assert read("News", "Player", "Advertisement", TITLE, "3 May 2026", FIRST, SECOND).article.kicker == ""
    assert read("News", "Harbour", "Premium", TITLE, "3 May 2026", FIRST, SECOND).article.kicker == "Harbour"


@pytest.mark.parametrize(
    ("line", "language", "byline", "published"),
    [
        ("By Ann Bell ann@quay.example", "en", "Ann Bell", None),
        ("By Ann Bell | The Quay Times", "en", "Ann Bell", None),
        ("Por Ana Reis, g7 VS — São Vale", "pt", "Ana Reis", None),
        ("Erstmeldung: 3.5.2026, 13:47 Uhr", "de", "", "2026-05-03T13:47"),
        ("May 3, 2026, 6:30 AM ET", "en", "", "2026-05-03T06:30"),
        ("03/05/2026 08h14 Atualizado há 2 horas", "pt", "", "2026-05-03T08:14"),
    ],
)
def test_who_and_when_in_the_dress_of_other_sites(line: str, language: str, byline: str, published: str | None) -> None:
    header = header_line_of(line, load_pack(language))
    assert header is not None
    assert (header.byline, header.published) == (byline, published)


@pytest.mark.parametrize(("line", "language"), [("Updated 3 hours ago", "en"), ("Mis à jour il y a 6 min", "fr")])
def test_an_update_told_in_hours_makes_the_sentence_above_it_a_standfirst(line: str, language: str) -> None:
    page = read(TITLE, "The clerk wants a new timetable.", line, FIRST, SECOND, language=language)
    assert (page.article.standfirst, page.article.published) == ("The clerk wants a new timetable.", None)


def test_a_bare_name_among_the_buttons_is_the_byline() -> None:
    page = read(TITLE, "4 hours ago", "Share", "Save", "Jane Oldfield", "Quay Wales", FIRST, SECOND)
    assert page.article.byline == "Jane Oldfield"
    assert body(page) == [FIRST, SECOND]


def test_a_desk_is_named_whole() -> None:
    assert read(TITLE, "Por Redacción El Muelle", FIRST, SECOND, language="es").article.byline == "Redacción El Muelle"


@pytest.mark.parametrize(
    ("head", "dateline", "language"),
    [
        ("(QNA) - ROMA, 3 MAG - I prezzi", "ROMA, 3 MAG", "it"),
        ("Quito, 19 mar (QNA).- El Gobierno", "Quito, 19 mar", "es"),
        ("Faro, 25 set 2025 (Qna) – As reservas", "Faro, 25 set 2025", "pt"),
    ],
)
def test_datelines_with_months_cut_short(head: str, dateline: str, language: str) -> None:
    assert dateline_of(head, load_pack(language)) == dateline


# --- captions -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "line",
    [
        "A boat near the quay, last year. Credit...Ann Bell for The Quay",
        "Devant le quai, lundi 13 mai. ANA REY POUR « LE QUAI »",
        "Vista del muelle, este jueves. ANA REY",
        "Helfer am Kai. | dpa",
        "Barco preso no cais — Foto: Reprodução/TV Cais",
        "Children cross the quay on Monday. (Ann Bell/The Quay)",
        "Vista aérea del muelle. EFE/Ana Rey",
        "The quay in June. © Crédit photo : Ana Rey/Le Quai",
    ],
)
def test_captions_by_their_credit(line: str) -> None:
    assert furniture_of(load_pack("en"), OUTLET).role(line) == "caption"


def test_a_broken_letter_is_no_sign_of_a_credit() -> None:
    """An é that was read twice ends in ©: the paragraph would be lost."""
    line = "Le maire a dÃ©jÃ\u00a0 annoncé un plan de relance pour la ville."
    assert furniture_of(load_pack("fr"), OUTLET).role(line) == ""


# --- the foot -------------------------------------------------------------------------------------------------------------

FOOT = [
    "Share this article", "Harbour", "Boats and quays", "Most read", "Nine bridges of the coast", "Wreck found off the point",
    "Privacy policy", "The Quay since 1911",
]  # fmt: skip


def test_titles_and_labels_of_the_foot_go_and_the_end_of_the_article_stays() -> None:
    page = read(TITLE, FIRST, SECOND, THIRD, "Referee: S. Quell", *FOOT)
    assert body(page) == [FIRST, SECOND, THIRD, "Referee: S. Quell"]


def test_a_subheading_in_what_looks_like_the_foot_stays_with_its_paragraph() -> None:
    page = read(TITLE, *[FIRST, SECOND, THIRD] * 4, "Share this article", "The last word", "“I will sail,” he said.", *FOOT)
    assert body(page)[-2:] == ["The last word", "“I will sail,” he said."]


def test_what_is_said_of_the_author_goes() -> None:
    page = read(
        TITLE, "By Ann Bell and Tom Reve", "Ann Bell covers the harbour from Valmer.", FIRST, SECOND,
        "Ann Bell, who sails, was not on board.", "Ann Bell is a reporter at The Quay.", "Tom Reve is an editor.", "Most read",
    )  # fmt: skip
    assert body(page) == [FIRST, SECOND, "Ann Bell, who sails, was not on board."]
    assert [line.why for line in page.lines if line.text.startswith(("Ann", "Tom")) and line.role is Role.FURNITURE] == [
        "author"
    ] * 3


def test_the_box_of_the_author_goes() -> None:
    page = read(TITLE, "By Ann Bell", FIRST, SECOND, "About the author", "Ann Bell", "Reporter. Sails on Sundays.", "Most read")
    assert body(page) == [FIRST, SECOND]


def test_readers_comments_go_with_their_names() -> None:
    page = read(TITLE, FIRST, SECOND, THIRD, "Comments (2)", "quayman", "Good for them.", "Reply", "Report", "ana",
                "About time, I say.", "Reply")  # fmt: skip
    assert body(page) == [FIRST, SECOND, THIRD]


def test_a_comments_button_in_the_middle_takes_no_paragraph() -> None:
    page = read(TITLE, FIRST, "Comments", SECOND, "Reply", THIRD)
    assert body(page) == [FIRST, SECOND, THIRD]


def test_a_name_below_an_advertisement_is_no_byline() -> None:
    page = read(TITLE, FIRST, SECOND, "Sponsored content", "Cars nobody wants", "By Outbox")
    assert page.article.byline == ""


def test_where_no_sentence_follows_one_label_opens_the_foot() -> None:
    page = read(TITLE, FIRST, SECOND, "Referee: S. Quell", "Follow us on social media", "Quay members", "Who pays for the boats?")
    assert body(page) == [FIRST, SECOND, "Referee: S. Quell"]


def test_a_label_that_trails_off_is_the_label() -> None:
    assert furniture_of(load_pack("pt"), OUTLET).role("A carregar...") == "nav"


def test_a_picture_that_the_author_took_has_a_caption() -> None:
    page = read(TITLE, "By Ann Bell", "3 May 2026", "The quay at five this morning, in the rain. | Ann Bell", FIRST, SECOND)
    assert body(page) == [FIRST, SECOND]


@pytest.mark.parametrize(
    ("label", "line", "language"),
    [
        ("Über den Autor", "Rajiv Menon ist Südasien-Korrespondent und lebt in Mumbai.", "de"),
        ("Sobre o autor", "Emily Strand é correspondente na Costa Oeste.", "pt"),
        ("Sobre el autor", "Ana de la Vega es periodista y vive en Lima.", "es"),
    ],
)
def test_the_author_presented_under_the_label_goes(label: str, line: str, language: str) -> None:
    assert body(read(TITLE, FIRST, SECOND, THIRD, label, line, language=language)) == [FIRST, SECOND, THIRD]


def test_a_sentence_about_nobody_in_particular_stays_under_the_label() -> None:
    assert "Der Hafen ist Südasiens größter." in body(
        read(TITLE, FIRST, SECOND, "Über den Autor", "Der Hafen ist Südasiens größter.", THIRD, language="de")
    )


@pytest.mark.parametrize(
    ("line", "language", "role"),
    [
        ("A- A+", "it", "nav"),
        ("Publicado en", "es", "date-label"),
        ("Los comentarios están cerrados.", "es", "comments"),
        ("Sobre el autor: Dan Whit es periodista.", "es", "author"),
        ("Mais lidas da semana", "pt", "rail"),
        ("Tags lítio Chile Argentina", "pt", "tags"),
        ("Receba as notícias no seu celular", "pt", "newsletter"),
        ("I soccorritori sul posto (Ansa)", "it", "caption"),
        ("Più letti dai bambini sono i gialli.", "it", ""),
        ("Receba bem quem chega.", "pt", ""),
    ],
)
def test_labels_of_pages_in_four_languages(line: str, language: str, role: str) -> None:
    assert furniture_of(load_pack(language), OUTLET).role(line) == role
