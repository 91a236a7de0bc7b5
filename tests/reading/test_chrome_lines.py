"""Lines that pages of any outlet carry, in their many wordings, and sentences that only begin like them."""

import pytest

from deskeditor.language import load_pack
from deskeditor.outlets import load_outlet
from deskeditor.reading.furniture import furniture_of
from deskeditor.reading.page import Page, page_of

OUTLET = load_outlet("eu-reporter")
TITLE = "Town keeps its last ferry for now"
FIRST = "The council voted on Monday to keep the last ferry running until at least 2030, its clerk said."
SECOND = "“Without the boat there is no school,” said Marta Quell, who teaches on the far shore."


def read(*lines: str, language: str = "en") -> Page:
    return page_of("\n\n".join(lines), load_pack(language), OUTLET)


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("fr", "Source : Reuters"),
        ("fr", "Partager sur les réseaux"),
        ("en", "Share on social media"),
        ("de", "In sozialen Netzwerken teilen"),
        ("es", "Compartir en redes sociales"),
        ("it", "Condividi sui social"),
        ("pt", "Partilhe nas redes sociais"),
        ("fr", "Votre publicité ici ? Contactez-nous"),
        ("fr", "Taille du texte : A A A"),
        ("fr", "Vous aimez cet article ? Partagez-le !"),
        ("fr", "A propos de l'auteur"),
        ("fr", "Réagir à cet article (7)"),
        ("fr", "Recevez chaque soir l’essentiel du port"),
        ("fr", "Cette information vous a été utile ?"),
        ("fr", "Le port dans votre boîte mail"),
        ("fr", "Partager: Facebook | X | WhatsApp"),
        ("fr", "Archivé dans : Espagne · Canicule"),
        ("fr", "Le bac au crépuscule, à Valmer. Photo : Agence Nistru / D. R."),
        ("en", "Found an error? Select it and press Ctrl+Enter"),
        ("en", "Support UH or become our patron!"),
        ("en", "Sign up for Opinion Today"),
        ("en", "Ann Bell can be reached at abell@quay.example or 555-0142."),
        ("en", "Welcome to the discussion."),
        ("en", "A+ A-"),
        ("en", "1524"),
    ],
)
def test_lines_of_furniture(language: str, line: str) -> None:
    assert furniture_of(load_pack(language), OUTLET).role(line) != ""


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("fr", "Source de vie, le port ne dort jamais, dit le maire."),
        ("fr", "Recevez-vous encore des lettres ? demande-t-elle."),
        ("fr", "Retour à la case départ pour le bac"),
        ("en", "Support for the ferry grew in the spring, the clerk said."),
        ("en", "Found after 40 years: the bell of the old ferry"),
        ("en", "No"),
    ],
)
def test_sentences_that_begin_like_one(language: str, line: str) -> None:
    assert furniture_of(load_pack(language), OUTLET).role(line) == ""


def test_a_disclaimer_above_the_author_s_portrait_is_one() -> None:
    notice = "The views expressed are the author’s own."
    page = read(TITLE, "By Ann Bell", FIRST, SECOND, notice, "Ann Bell is a nurse. She lives in Valmer.", "Most read")
    assert page.disclaimer_text == notice
    assert page.article.body == f"{FIRST}\n\n{SECOND}"


def test_a_name_above_an_update_is_the_byline() -> None:
    page = read(TITLE, "ANN BELL", "Updated: Nov. 3, 2025, 7:15 a.m.", FIRST, SECOND)
    assert page.article.byline == "ANN BELL"
    assert page.article.body == f"{FIRST}\n\n{SECOND}"


def test_a_byline_tells_what_somebody_is_and_its_word_may_be_foreign() -> None:
    assert read(TITLE, "Par Léonie Brac, correspondante santé", FIRST, SECOND, language="fr").article.byline == "Léonie Brac"
    assert (
        read(TITLE, "Von Jürgen Habermeier", "22 janvier 2026", FIRST, SECOND, language="fr").article.byline
        == "Jürgen Habermeier"
    )
