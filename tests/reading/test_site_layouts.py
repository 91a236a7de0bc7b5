"""Layouts of sites: banners, rows of buttons, mastheads, cards of authors, pitches; prose stays whatever stands around it."""

import pytest

from deskeditor.language import load_pack
from deskeditor.outlets import load_outlet
from deskeditor.reading.page import Page, page_of

PROSE = {
    "en": "Night trains run again from Harrow, the operator said on Friday.\nAll berths were sold, it said.\nMore will follow.",
    "fr": "Le pont a rouvert samedi, a constaté notre correspondant.\nIl a coûté deux millions.\nUn comité se réunira.",
    "de": "Die Stadt darf die Mühle nicht abreißen, entschied das Gericht.\nSie wollte bauen.\nDas Verfahren läuft weiter.",
    "es": "El puerto cerrará sus muelles de noche, anunció la autoridad.\nNadie protestó.\nLa medida empieza en junio.",
    "it": "Il ponte ha riaperto sabato, ha detto il sindaco.\nÈ costato due milioni.\nUn comitato si riunirà.",
    "pt": "A ponte reabriu no sábado, disse o presidente.\nCustou dois milhões.\nUma comissão vai reunir-se.",
}


def _page(text: str, language: str) -> Page:
    return page_of(text, load_pack(language), load_outlet("eu-reporter"))


def _body(text: str, language: str) -> list[str]:
    return _page(text, language).article.body.split("\n\n")


def test_a_banner_goes_with_its_sentences_and_the_masthead_is_no_headline() -> None:
    page = _page(
        "Skip to main content\nTHE HARROW POST\nHome\nNews\nLocal\nOpinion\nWe value your privacy\n"
        "We and our partners store information on a device.\nAccept all   Reject all\nNEWS | TRANSPORT\n"
        "Night trains return to Harrow after nine years\nBy Tom Ashdown\nFeb 20, 2026\n" + PROSE["en"],
        "en",
    )
    assert page.article.headline == "Night trains return to Harrow after nine years"
    assert page.article.byline == "Tom Ashdown"
    assert page.article.body.split("\n\n") == PROSE["en"].split("\n")


def test_a_row_of_sections_is_no_headline() -> None:
    page = _page(f"En direct | Météo | Bourse\nLa Chambre rejette la taxe sur les sols\n12 mars 2026\n{PROSE['fr']}", "fr")
    assert page.article.headline == "La Chambre rejette la taxe sur les sols"


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Register for free to continue reading"),
        ("fr", "Inscrivez-vous gratuitement pour poursuivre votre lecture"),
        ("de", "Newsletter: Jeden Morgen das Wichtigste aus Ihrer Region"),
        ("es", "Regístrate gratis para seguir leyendo"),
        ("es", "Si ya tienes cuenta, inicia sesión"),
        ("it", "Registrati gratuitamente per continuare a leggere"),
        ("pt", "Registe-se grátis para continuar a ler"),
        ("fr", "[ VIDÉO ] Le ministre réagit au vote"),
        ("es", "Un crucero atracado en Altamira, en una imagen de archivo.\nMARIO TELLO (EFA)"),
        ("fr", "Le port en hiver, sur une photo d’archives"),
    ],
)
def test_what_asks_for_more_goes_and_the_paragraphs_around_it_stay(language: str, line: str) -> None:
    first, *rest = PROSE[language].split("\n")
    assert _body("\n".join([first, line, *rest]), language) == [first, *rest]


@pytest.mark.parametrize(
    ("language", "card"),
    [
        ("fr", "Journaliste au service Économie, elle suit l’énergie.\nSuivre cet auteur"),
        ("en", "Covers transport and the harbour.\nFollow this author"),
    ],
)
def test_the_card_of_the_author_goes_with_its_button(language: str, card: str) -> None:
    by = {"fr": "Par", "en": "By"}[language]
    text = f"Un titre assez long pour une page\n{by} Claire Vasseur\n{PROSE[language]}\nClaire Vasseur\n{card}"
    assert _body(text, language) == PROSE[language].split("\n")


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Register to vote by Friday, the council told residents."),
        ("en", "The report, she said, rests on a file photo."),
        ("fr", "Le ministre a choisi une photo d’archives pour illustrer son propos, a-t-il dit."),
        ("es", "Los vecinos se registraron para seguir la obra."),
        ("de", "Newsletter sind für „viele Leser“ wichtig, sagte sie."),
    ],
)
def test_prose_that_speaks_of_such_things_stays(language: str, line: str) -> None:
    first, *rest = PROSE[language].split("\n")
    assert _body("\n".join([first, line, *rest]), language) == [first, line, *rest]


def test_a_name_between_paragraphs_without_a_button_stays() -> None:
    text = f"A headline that is long enough\nBy Claire Vasseur\n{PROSE['en']}\nClaire Vasseur\nShe said no more.\nNor did he."
    assert _body(text, "en")[-2:] == ["She said no more.", "Nor did he."]


@pytest.mark.parametrize(
    ("line", "byline", "place"),
    [
        ("By Jane Smith | REUTERS", "Jane Smith", ""),
        ("Par Claire Morvan | AFP", "Claire Morvan", ""),
        ("By Ruth Orr · PORT ELLERY", "Ruth Orr", "PORT ELLERY"),
        ("By Ruth Orr · PORT ELLERY · 2 March 2026", "Ruth Orr", "PORT ELLERY"),
        ("Ruth Orr · PORT ELLERY", "Ruth Orr", "PORT ELLERY"),
        ("By Ruth Orr · AFP", "Ruth Orr", ""),
        ("By Ruth Orr · REUTERS", "Ruth Orr", ""),
        ("By Ruth Orr | The Quay", "Ruth Orr", ""),
    ],
)
def test_the_town_beside_a_byline_is_the_dateline_and_an_agency_is_none(line: str, byline: str, place: str) -> None:
    article = _page(f"Town keeps its last ferry for now\n{line}\n{PROSE['en']}", "en").article
    assert (article.byline, article.dateline) == (byline, place)
    assert article.body.split("\n\n") == PROSE["en"].split("\n")
