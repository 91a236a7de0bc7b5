"""The shapes in which news sites print kicker, headline, standfirst, byline and date: each is read, and nothing is left over."""

import pytest

from deskeditor.language import load_pack
from deskeditor.outlets import load_outlet
from deskeditor.reading.furniture import furniture_of
from deskeditor.reading.header_line import header_line_of
from deskeditor.reading.page import Role, page_of

OUTLET = load_outlet("eu-reporter")
FIRST = "The council voted on Monday to keep the last ferry running until at least 2030, its clerk said."
SECOND = "“Without the boat there is no school,” said Marta Quell, who teaches on the far shore."

SHAPES = {
    "labels of sharing on one line, a function behind the name": (
        "en",
        (
            "Home > Local\nShare | Save | Print\n\nTown keeps its last ferry for now\n\n"
            "By Jane Oldfield, Harbour Correspondent\n\nLast updated: 9:05 a.m. EDT, Oct. 3, 2025"
        ),
        {"headline": "Town keeps its last ferry for now", "byline": "Jane Oldfield", "published": None, "standfirst": ""},
    ),
    "labels of sharing without a mark between them, a desk for an author": (
        "fr",
        (
            "Partager Tweeter Envoyer par e-mail\nÀ Valmer, le bac reste à quai\n\nRédaction web\n"
            "Mis à jour le 4 mai 2026 à 7 h 15"
        ),
        {"headline": "À Valmer, le bac reste à quai", "byline": "Rédaction web", "published": None},
    ),
    "a town and a date before a desk of its own": (
        "fr",
        "Menu\n\nÀ Valmer, le bac reste à quai\n\nValmer, 4 mai 2026 – Rédaction sportive",
        {"headline": "À Valmer, le bac reste à quai", "byline": "Rédaction sportive", "published": "2026-05-04"},
    ),
    "a time and a zone before the date, a function before the name": (
        "en",
        "Town keeps its last ferry for now\nBy Harbour Reporter Jane Oldfield\nPublished: 5:30 PM EST, March 3, 2025",
        {"byline": "Jane Oldfield", "published": "2025-03-03T17:30"},
    ),
    "label, relative time and date on lines of their own": (
        "en",
        (
            "Connect with us\n\nEU\n\nTown keeps its last ferry for now\n\nSHARE:\n\nPublished\n\n2 days ago\n\non\n\n"
            "May 3, 2026\n\nBy\n\nThe Quay Correspondent"
        ),
        {
            "kicker": "EU",
            "headline": "Town keeps its last ferry for now",
            "byline": "The Quay Correspondent",
            "published": "2026-05-03",
        },
    ),
    "a name above what its owner is": (
        "en",
        "Town keeps its last ferry for now\n3 hours ago\nShare\nSave\nJane Oldfield\nHarbour reporter",
        {"headline": "Town keeps its last ferry for now", "byline": "Jane Oldfield", "published": None},
    ),
    "a standfirst above byline and date": (
        "fr",
        (
            "International\nEurope\nÀ Valmer, le bac de la discorde\n"
            "Le conseil a voté lundi le maintien du bac, malgré la préfecture.\n\n"
            "Par Léonie Brac (Valmer, envoyée spéciale)\n\nPublié le 04 mai 2026 à 06h15, modifié le 04 mai 2026 à 10h30\n\n"
            "Temps de lecture 3 min.\n\nPartager\n\nLe bac de Valmer, le 2 mai 2026. MARIE TISON / « LE QUAI »"
        ),
        {
            "kicker": "Europe",
            "headline": "À Valmer, le bac de la discorde",
            "standfirst": "Le conseil a voté lundi le maintien du bac, malgré la préfecture.",
            "byline": "Léonie Brac (Valmer, envoyée spéciale)",
            "published": "2026-05-04T06:15",
        },
    ),
    "a name in capitals above place and date": (
        "es",
        (
            "España\nEducación\nEl pueblo que salvó su última barca\n\nNURIA CELADA\nAlmenara - 04 MAY 2026 - 06:15 CEST\n\n"
            "Compartir en Facebook"
        ),
        {
            "kicker": "Educación",
            "headline": "El pueblo que salvó su última barca",
            "byline": "NURIA CELADA",
            "dateline": "Almenara",
            "published": "2026-05-04T06:15+02:00",
        },
    ),
    "a bare name between standfirst and date, an update below": (
        "pt",
        (
            "PAÍS\nA barca de Vale Sereno vai continuar\nA assembleia votou na segunda-feira a favor.\nInês Caldeira\n"
            "4 de Maio de 2026, 10:30\nactualizado às 11:00\nPartilhar notícia"
        ),
        {
            "kicker": "PAÍS",
            "headline": "A barca de Vale Sereno vai continuar",
            "standfirst": "A assembleia votou na segunda-feira a favor.",
            "byline": "Inês Caldeira",
            "published": "2026-05-04T10:30",
        },
    ),
    "a release with place and date": (
        "en",
        "PRESS RELEASE\n\nBrussels, 4 May 2026\n\nHarbour plan adopted by member towns",
        {
            "kicker": "PRESS RELEASE",
            "headline": "Harbour plan adopted by member towns",
            "dateline": "Brussels",
            "published": "2026-05-04",
        },
    ),
    "byline and date in one line": (
        "de",
        "Wirtschaft\n\nDie letzte Fähre fährt doch weiter\n\nVon Jost Hellweg und Almut Brode, 15.06.2026, 14:30 Uhr",
        {
            "kicker": "Wirtschaft",
            "headline": "Die letzte Fähre fährt doch weiter",
            "byline": "Jost Hellweg und Almut Brode",
            "published": "2026-06-15T14:30",
        },
    ),
    "the time before the date": (
        "en",
        "Town keeps its last ferry for now\n\nBy Jane Oldfield | 6:10 pm, May 3, 2026",
        {"byline": "Jane Oldfield", "published": "2026-05-03T18:10"},
    ),
    "an address below the byline, an update alone": (
        "en",
        "Town keeps its last ferry for now\n\nBy Jane Oldfield\njane@quay.example\n@janequay\n\nUpdated 4 May 2026",
        {"byline": "Jane Oldfield", "published": None},
    ),
    "a disclaimer above the article": (
        "en",
        (
            "Town keeps its last ferry for now\n\n"
            "*The views expressed in this column are those of the author and not necessarily of The Quay.*"
        ),
        {"headline": "Town keeps its last ferry for now", "standfirst": ""},
    ),
}


@pytest.mark.parametrize("name", sorted(SHAPES))
def test_the_head_of_a_page(name: str) -> None:
    language, head, facts = SHAPES[name]
    article = page_of(f"{head}\n\n{FIRST}\n\n{SECOND}\n", load_pack(language), OUTLET).article
    assert {field: getattr(article, field) for field in facts} == facts
    assert article.body == f"{FIRST}\n\n{SECOND}"


@pytest.mark.parametrize(
    "line",
    [
        "Par ailleurs, la ministre a confirmé le plan",
        "By Friday, ministers must decide",
        "Von der Fähre aus sieht man die Insel",
        "on 3 May 2026 ministers met in Brussels",
        "Por eso votaron el 3 de mayo de 2026",
        "Di tutto questo non parla nessuno",
        "Published figures rose",
    ],
)
def test_words_that_begin_like_a_byline_are_none(line: str) -> None:
    assert all(header_line_of(line, load_pack(code)) is None for code in ("en", "fr", "de", "es", "it", "pt"))


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("The boat at dusk. Photo: Tom Reve", "caption"),
        ("(Photo: dpa)", "caption"),
        ("Le bac au crépuscule. ANA REY / EFE", "caption"),
        ("The boat at dusk © Tom Reve / The Quay", "caption"),
        ("Image source, Getty Images", "caption"),
        ("Photo AFP", "caption"),
        ("Facebook Twitter LinkedIn WhatsApp", "share"),
        ("Home > World > Europe", "nav"),
        ("4 min read", "reading-time"),
        ("Temps de lecture : 4 minutes", "reading-time"),
        ("We use cookies and similar technologies to improve this site.", "cookies"),
        ("© 2026 The Quay. All rights reserved.", "copyright"),
        ("Tags: ferry, school", "tags"),
        ("[Lire aussi : Le musée ferme](https://quay.example/a)", "related"),
        ("**Advertisement**", "ad"),
        ("Contact:", ""),
        ("Photo de famille à Bruxelles : les dirigeants sourient", ""),
        ("Image and reputation", ""),
        ("Copyright reform: MEPs back the plan", ""),
        ("Retour au calme à Valmer", ""),
        ("The ferry cost 4 million euros.", ""),
    ],
)
def test_lines_of_furniture(line: str, role: str) -> None:
    known = furniture_of(load_pack("fr"), OUTLET)
    assert known.role(line) == role


def test_the_contact_below_a_release_stays() -> None:
    contact = "Contact:\n\nTom Reve, press officer\n\npress@quay.example"
    page = page_of(f"Harbour plan adopted by member towns\n\n{FIRST}\n\n{SECOND}\n\n{contact}", load_pack("en"), OUTLET)
    assert page.article.body.endswith(contact)
    assert not any(line.role is Role.FURNITURE for line in page.lines)


def test_a_date_with_a_named_offset_and_an_update_told_in_hours() -> None:
    header = header_line_of("June 3, 2024 5:12 PM GMT+2 · Updated 4 hours ago", load_pack("en"))
    assert header is not None
    assert header.published == "2024-06-03T17:12+02:00"


def test_a_time_with_the_french_name_of_its_zone() -> None:
    header = header_line_of("Publié le 3 juin 2024 à 17 h 12 HEC", load_pack("fr"))
    assert header is not None
    assert header.published == "2024-06-03T17:12+01:00"


def test_a_dateline_is_found_below_a_summary_in_short_lines() -> None:
    first = f"VALMER, June 3 (QNA) - {FIRST}"
    page = page_of(f"Harbour plan adopted\n\nSummary\n\nTen towns agree\n\n{first}\n\n{SECOND}", load_pack("en"), OUTLET)
    assert page.article.dateline == "VALMER, June 3"
    assert "Ten towns agree" in page.article.body, "a summary is nobody's chrome"


def test_what_stands_below_an_article_goes_and_its_paragraphs_stay() -> None:
    box = "Newsletter\n\nThe harbour letter\n\nEvery morning, the news of the quay\n\nSubscribe"
    end = "Reporting by Tom Reve in Valmer; Editing by Ann Bell\n\nTom Reve"
    page = page_of(f"Harbour plan adopted\n\nBy Tom Reve\n\n{FIRST}\n\n{box}\n\n{SECOND}\n\n{end}", load_pack("en"), OUTLET)
    assert page.article.body == f"{FIRST}\n\n{SECOND}"
    assert page.article.byline == "Tom Reve"


def test_a_label_that_no_list_knows_goes_below_a_disclaimer_only() -> None:
    standing = "The views expressed in this article are those of the author and do not necessarily reflect those of The Quay."
    page = page_of(
        f"Harbour plan adopted\n\n{FIRST}\n\nStill waters\n\n{SECOND}\n\n{standing}\n\nTendendo", load_pack("en"), OUTLET
    )
    assert page.article.body == f"{FIRST}\n\nStill waters\n\n{SECOND}"


def test_a_related_title_may_end_in_what_somebody_said() -> None:
    related = 'Related\n\nWhy the ferry stopped\n\nInterview: "We need more people"'
    page = page_of(f"Harbour plan adopted\n\n{FIRST}\n\n{related}\n\n{SECOND}", load_pack("en"), OUTLET)
    assert page.article.body == f"{FIRST}\n\n{SECOND}"
