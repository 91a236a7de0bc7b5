"""The page reader: an article is found in its page, and not one paragraph of it is ever lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deskeditor.language import available_languages, load_pack
from deskeditor.outlets import load_outlet
from deskeditor.reading.furniture import EDGES, furniture_of, furniture_table, plain
from deskeditor.reading.page import Page, Role, page_of

OUTLET = load_outlet("eu-reporter")

PAGES = {
    "en": (
        (
            "Menu\nHome > World > Europe\n\nPOLITICS\n\nHarbour town votes to keep its last ferry\n\nBy Ines Calder\n\n"
            "Published 14 April 2026 at 9:05 am\n\nShare on Facebook\n"
        ),
        "Follow us on Instagram\n\nRead more: How the islands lost their boats\n",
        "Sign up for our newsletter\n\nTrending\n\nTen bridges to see before spring\n",
        ("POLITICS", "Harbour town votes to keep its last ferry", "Ines Calder", "2026-04-14T09:05"),
        [
            "The council of Port Ellery voted on Monday to keep the last ferry running until at least 2030, its clerk said.",
            "“Without the boat there is no school,” said Marta Quell, who teaches on the far shore. She paused.",
            "It costs too much.",
        ],
    ),
    "fr": (
        (
            "Menu\nAccueil > Culture\n\nCULTURE\n\nLa bibliothèque de Valmer rouvre après deux ans de travaux\n\n"
            "Par Léonie Brac\n\n"
            "Publié le 3 mai 2026 à 14h30 – Mis à jour le 4 mai 2026\n\nTemps de lecture : 3 min\n"
        ),
        "Lire aussi : Le musée ferme pour l’hiver\n\nPublicité\n",
        "Partager sur Facebook\n\nÀ lire également\n\nUn pont trop loin pour la mairie\n\nAbonnez-vous à notre newsletter\n",
        ("CULTURE", "La bibliothèque de Valmer rouvre après deux ans de travaux", "Léonie Brac", "2026-05-03T14:30"),
        [
            "La bibliothèque municipale de Valmer rouvrira ses portes samedi, après deux ans de travaux, dit la mairie.",
            "« Les enfants nous demandaient chaque semaine quand nous rouvririons », raconte la directrice, Odile Fresnay.",
            "Elle a attendu longtemps.",
        ],
    ),
    "de": (
        (
            "Menü\n\nWirtschaft\n\nStadtwerke Ahrenfeld senken den Gaspreis zum Sommer\n\n"
            "Von Jost Hellweg | 15.06.2026, 14:30 Uhr\n\nTeilen\n"
        ),
        "Lesen Sie auch: Was die Wärmepumpe kostet\n\nAnzeige\n",
        "Diesen Artikel teilen:\n\nMeistgelesen\n\nDer Winter kommt früher als gedacht\n",
        ("Wirtschaft", "Stadtwerke Ahrenfeld senken den Gaspreis zum Sommer", "Jost Hellweg", "2026-06-15T14:30"),
        [
            "Die Stadtwerke Ahrenfeld senken zum 1. Juli den Gaspreis für alle Haushalte, teilte das Unternehmen mit.",
            "„Wir geben weiter, was wir sparen“, sagte Geschäftsführerin Almut Brode vor dem Stadtrat, der lange beraten hatte.",
            "Der Rat stimmte zu.",
        ],
    ),
    "es": (
        (
            "Menú\n\nSOCIEDAD\n\nEl mercado de Almenara reabre tras las inundaciones\n\nPor Nuria Celada\n\n"
            "Publicado el 3 de mayo de 2026 a las 10:30\n\nCompartir en Facebook\n"
        ),
        "Lea también: Las calles que faltan por limpiar\n\nPublicidad\n",
        "Comparte este artículo\n\nLo más leído\n\nUn verano sin agua en la costa\n",
        ("SOCIEDAD", "El mercado de Almenara reabre tras las inundaciones", "Nuria Celada", "2026-05-03T10:30"),
        [
            "El mercado de Almenara reabrió este lunes sus puertas, cinco meses después de la riada, según el ayuntamiento.",
            "«Pensamos que no volveríamos nunca», dijo Pilar Otero, que vende fruta desde hace treinta años.",
            "Los vecinos aplaudieron.",
        ],
    ),
    "it": (
        (
            "Menu\n\nCRONACA\n\nIl treno notturno torna a fermarsi a Borgo San Lieto\n\ndi Marta Folchi\n\n"
            "Pubblicato il 3 maggio 2026, ore 10:30\n\nCondividi su Facebook\n"
        ),
        "Leggi anche: La stazione che nessuno voleva\n\nPubblicità\n",
        "Condividi questo articolo\n\nI più letti\n\nUn inverno senza neve in valle\n",
        ("CRONACA", "Il treno notturno torna a fermarsi a Borgo San Lieto", "Marta Folchi", "2026-05-03T10:30"),
        [
            "Il treno notturno tornerà a fermarsi a Borgo San Lieto dal primo giugno, ha annunciato lunedì la regione.",
            "«Era ora», ha detto il sindaco Elio Parri, che per anni aveva scritto al ministero senza ricevere alcuna risposta.",
            "I pendolari festeggiano.",
        ],
    ),
    "pt": (
        (
            "Menu\n\nPAÍS\n\nA ponte de Vale Sereno volta a abrir ao trânsito\n\nPor Inês Caldeira\n\n"
            "Publicado em 3 de maio de 2026 às 10h30\n\nPartilhar no Facebook\n"
        ),
        "Leia também: As obras que nunca acabam\n\nPublicidade\n",
        "Partilhe este artigo\n\nMais lidas\n\nUm verão sem água no interior\n",
        ("PAÍS", "A ponte de Vale Sereno volta a abrir ao trânsito", "Inês Caldeira", "2026-05-03T10:30"),
        [
            "A ponte de Vale Sereno reabriu esta segunda-feira ao trânsito, após oito meses de obras, informou a câmara.",
            "«Foi um inverno muito longo para todos nós», disse Amélia Rocha, que atravessa a ponte todos os dias.",
            "Os autocarros voltam amanhã.",
        ],
    ),
}


def read(text: str, language: str = "en") -> Page:
    return page_of(text, load_pack(language), OUTLET)


def furniture(page: Page) -> list[str]:
    return [line.text.strip() for line in page.lines if line.role is Role.FURNITURE]


@pytest.mark.parametrize("language", sorted(PAGES))
def test_a_copied_page_gives_its_article_and_nothing_else(language: str) -> None:
    above, between, below, facts, paragraphs = PAGES[language]
    page = read("\n".join([above, paragraphs[0], "", between, *(f"{one}\n" for one in paragraphs[1:]), below]), language)
    article = page.article
    assert (article.kicker, article.headline, article.byline, article.published) == facts
    assert article.body == "\n\n".join(paragraphs)
    chrome = [line for part in (above, between, below) for line in part.split("\n") if line]
    assert furniture(page) == [line for line in chrome if line in furniture(page)]
    assert len(furniture(page)) >= len(chrome) - 4  # kicker, headline, byline, date


def test_every_line_of_the_page_is_accounted_for_in_its_place() -> None:
    above, between, below, _, paragraphs = PAGES["fr"]
    text = "\n".join([above, *paragraphs, between, below])
    page = read(text, "fr")
    assert [line.text for line in page.lines] == [line for line in text.split("\n") if line.strip()]
    assert all(text.startswith(line.text, line.start) for line in page.lines)


# --- body paragraphs are sacred -------------------------------------------------------------------------------------------

SENTENCES = st.sampled_from(
    [
        "The mayor refused.",
        "“We will appeal,” said the mayor.",
        "Read more books, the minister told pupils on Friday, and share them with a friend.",
        "Advertisement spending fell by a third in the first half of the year, the agency said in its report on Monday.",
        "Par ailleurs, la ministre a confirmé que le plan serait présenté avant l’été aux députés de la commission.",
        "« Non », a-t-il répondu.",
        "Photo de famille à Bruxelles : les dirigeants ont souri, puis les négociations ont repris derrière des portes closes.",
        "Kommentare zu dem Vorschlag kamen am Dienstag aus allen Fraktionen, und keiner davon war freundlich.",
        "Compartir la noticia fue lo primero que hizo la alcaldesa cuando supo el resultado de la votación del lunes.",
        "By Friday, ministers must decide whether the fund is paid out at all, according to the treasury’s own timetable.",
        "Published figures show that the river rose by two metres within a day, the state water office said on Thursday.",
        "Trending upwards since March, prices reached a record, Statistics Norland said.",
        "Why now?",
        "Newsletter or not, readers stayed away, the publisher’s annual report shows.",
        "Nobody spoke!",
    ]
)
CHROME = st.sampled_from(
    sorted(
        {
            line
            for code in available_languages()
            for table in ("verified", "likely")
            for role, lines in furniture_table(code).get(table, {}).items()
            for line in lines
            if role not in EDGES and line[-1] not in ".!?…»”"
        }
    )
)
PARAGRAPH = st.lists(SENTENCES, min_size=1, max_size=4).map(" ".join)


def is_part(some: list[str], whole: list[str]) -> bool:
    rest = iter(whole)
    return all(one in rest for one in some)


@given(
    paragraphs=st.lists(st.tuples(PARAGRAPH, st.lists(CHROME, max_size=4)), min_size=1, max_size=6),
    head=st.lists(CHROME, max_size=4),
    headline=st.sampled_from(["", "Council keeps the last ferry of Port Ellery running\n\n"]),
    language=st.sampled_from(sorted(PAGES)),
)
def test_no_paragraph_is_lost_whatever_chrome_surrounds_it(
    paragraphs: list[tuple[str, list[str]]], head: list[str], headline: str, language: str
) -> None:
    text = "\n\n".join(
        [*head, *([headline.strip()] if headline else []), *(line for one, chrome in paragraphs for line in (one, *chrome))]
    )
    article = read(text, language).article
    kept = "\n\n".join([article.kicker, article.headline, article.standfirst, article.body])
    for paragraph, _ in paragraphs:
        assert kept.count(paragraph) >= sum(one == paragraph for one, _ in paragraphs)
    stood = [one for one, _ in paragraphs]
    in_body = [one for one in article.body.split("\n\n") if one in stood]
    assert is_part(in_body, stood)  # in their order


@given(st.lists(PARAGRAPH, min_size=1, max_size=6))
def test_a_text_without_chrome_comes_through_whole(paragraphs: list[str]) -> None:
    headline = "Council keeps the last ferry of Port Ellery running"
    page = read("\n\n".join([headline, *paragraphs]))
    assert furniture(page) == []
    article = page.article
    assert "\n\n".join(part for part in (article.headline, article.standfirst, article.body) if part) == "\n\n".join(
        [headline, *paragraphs]
    )


@given(st.text(alphabet=st.characters(exclude_categories=("Cs",)), max_size=400), st.sampled_from([*PAGES, "und"]))
def test_any_text_is_read_and_every_line_kept_in_place(text: str, language: str) -> None:
    page = read(text, language)
    assert all(text.startswith(line.text, line.start) for line in page.lines)


def test_a_single_sentence_is_a_text_and_no_headline() -> None:
    for text in ("The president resigned", "The president resigned.", "Is it over?"):
        page = read(text)
        assert [line.role for line in page.lines] == [Role.BODY]


# --- what is not furniture -----------------------------------------------------------------------------------------------

BODY = "The council voted on Monday to keep the last ferry running, its clerk said.\n\n"


@pytest.mark.parametrize("line", ["Contact", "Back to school for the islanders", "Tags of war", "Read between the lines"])
def test_subheadings_stay(line: str) -> None:
    page = read(f"Town keeps its ferry for now\n\n{BODY}{line}\n\n{BODY}")
    assert line in page.article.body.split("\n\n")


def test_a_rail_in_the_middle_takes_titles_and_no_paragraph() -> None:
    page = read(f"Town keeps its ferry for now\n\n{BODY}Trending\n\nTen bridges to see\n\nWhat came next\n\n{BODY}")
    assert "Ten bridges to see" in furniture(page)
    assert "What came next" in page.article.body
    assert page.article.body.count("The council voted") == 2


def test_the_next_article_goes_only_while_it_is_small() -> None:
    long = (BODY.strip() + " ") * 12
    tail = "Share this article:\n\nTrending\n\nAnother headline about a bridge\n\nBy Tom Reve\n\n"
    small = read(f"Town keeps its ferry for now\n\n{long}\n\n{long}\n\n{tail}{BODY}")
    assert small.kept == ()
    assert small.article.body.count("The council voted") == 24
    large = read(f"Town keeps its ferry for now\n\n{long}\n\n{tail}{long}")
    assert large.kept
    assert large.article.body.count("The council voted") == 24


# --- the disclaimer ------------------------------------------------------------------------------------------------------


def test_our_disclaimer_is_lifted_whatever_its_apostrophes_spaces_and_lines() -> None:
    ours = OUTLET.disclaimer("fr")
    assert ours is not None
    varied = ours.text.replace("'", "’").replace(" ", "\u00a0", 3).upper()
    for form in (ours.text, varied, ours.text.replace(". ", ".\n"), ours.text.replace(" ", "  ")):
        page = read(f"Le bac de Valmer est sauvé\n\n{BODY}{form}\n", "fr")
        assert page.disclaimer == ours
        assert page.article.body == BODY.strip()


def test_a_disclaimer_pasted_to_a_paragraph_is_cut_off_it() -> None:
    ours = OUTLET.disclaimer("fr")
    assert ours is not None
    page = read(f"Le bac de Valmer est sauvé\n\n{BODY.strip()} {ours.text}", "fr")
    assert page.article.body == BODY.strip()
    assert page.disclaimer == ours


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "The opinions expressed in this article are those of the author and do not necessarily reflect those of The Quay.",
        ),
        (
            "fr",
            "Les opinions exprimées dans cette tribune n’engagent que leur auteur et pas nécessairement le Quai.",
        ),
        ("de", "Die in diesem Beitrag geäußerten Meinungen geben nicht unbedingt die Meinung der Redaktion wieder."),
        ("es", "Las opiniones expresadas en este artículo son de su autor y no reflejan necesariamente las de El Muelle."),
        ("it", "Le opinioni espresse in questo articolo sono di chi scrive e non riflettono necessariamente quelle del Molo."),
        ("pt", "As opiniões expressas neste artigo são da autora e não refletem necessariamente as do Cais."),
    ],
)
def test_another_outlets_disclaimer_is_set_apart_and_not_taken_for_ours(language: str, text: str) -> None:
    page = read(f"{PAGES[language][3][1]}\n\n{PAGES[language][4][0]}\n\n{PAGES[language][4][1]}\n\n{text}", language)
    assert page.disclaimer is None
    assert page.disclaimer_text == text
    assert text not in page.article.body


def test_a_statement_about_views_is_no_disclaimer() -> None:
    said = "“The views expressed in this article are those of a fool and do not necessarily reflect mine,” said Quell."
    assert said in read(f"Town keeps its ferry for now\n\n{BODY}{said}").article.body


# --- the head -----------------------------------------------------------------------------------------------------------


def test_a_paragraph_above_the_byline_is_the_standfirst() -> None:
    stand = "A vote on Monday saved the boat, for now, and the islanders are counting the days until the next one."
    article = read(f"Town keeps its ferry for now\n\n{stand}\n\nBy Ines Calder\n\n{BODY}{BODY}").article
    assert article.standfirst == stand
    assert article.byline == "Ines Calder"
    assert article.body == f"{BODY}{BODY}".strip()


@pytest.mark.parametrize(
    ("line", "language", "published"),
    [
        ("Updated 3 May 2026", "en", None),
        ("Mis à jour le 3 mai 2026 à 10h", "fr", None),
        ("Updated 4 May 2026 | Published 3 May 2026", "en", "2026-05-03"),
        ("Published 31/04/2026", "en", None),
        ("May 3, 2026", "en", "2026-05-03"),
        ("Publié le 1er avril 2026", "fr", "2026-04-01"),
        ("2026-05-03T18:10:00+02:00", "en", "2026-05-03T18:10+02:00"),
        ("Zuletzt aktualisiert: 03.05.2026", "de", None),
        ("Veröffentlicht am 3. Mai 2026 um 18.10 Uhr", "de", "2026-05-03T18:10"),
    ],
)
def test_dates_of_publication(line: str, language: str, published: str | None) -> None:
    article = read(f"Town keeps its ferry for now\n\n{line}\n\n{BODY}{BODY}", language).article
    assert article.published == published
    assert line not in article.body


def test_labels_and_values_on_lines_of_their_own() -> None:
    article = read(
        f"Town keeps its ferry for now\n\nPublished\n\n2 days ago\n\non\n\nMay 3, 2026\n\nBy\n\nInes Calder\n\n{BODY}{BODY}"
    ).article
    assert (article.published, article.byline) == ("2026-05-03", "Ines Calder")
    assert article.body == f"{BODY}{BODY}".strip()


def test_the_address_of_the_page_gives_a_date_of_last_resort() -> None:
    address = "https://quay.example/harbour/2026/05/03/town-keeps-its-ferry/"
    article = read(f"{address}\n\nTown keeps its ferry for now\n\n{BODY}{BODY}").article
    assert (article.published, article.source_url) == ("2026-05-03", address)


@pytest.mark.parametrize(
    ("head", "dateline", "language"),
    [
        ("PORT ELLERY — The", "PORT ELLERY", "en"),
        ("BRUSSELS, 3 May (Reuters) - The", "BRUSSELS, 3 May", "en"),
        ("Bruxelles (AFP) – Le", "Bruxelles", "fr"),
        ("Berlin (dpa) - Der", "Berlin", "de"),
        ("The ferry – a wreck –", "", "en"),
        ("NATO – a wreck – and the", "NATO", "en"),
    ],
)
def test_datelines_are_a_field_and_stay_in_their_paragraph(head: str, dateline: str, language: str) -> None:
    paragraph = f"{head} council voted on Monday to keep the last ferry running until 2030, its clerk said."
    article = read(f"Town keeps its ferry for now\n\n{paragraph}\n\n{BODY}", language).article
    assert article.dateline == dateline
    assert article.body.startswith(paragraph)


@pytest.mark.parametrize(
    ("above", "head", "day"),
    [
        ("", "HALVERSTOWN, March 5, 2024 — The", "2024-03-05"),
        ("", "HALVERSTOWN, March 5 — The", None),
        ("", "HALVERSTOWN — The", None),
        ("March 6, 2024\n\n", "HALVERSTOWN, March 5, 2024 — The", "2024-03-06"),
    ],
)
def test_a_day_written_whole_in_the_dateline_is_the_date_where_the_page_has_no_other(
    above: str, head: str, day: str | None
) -> None:
    paragraph = f"{head} council voted on Monday to keep the last ferry running until 2030, its clerk said."
    assert read(f"Town keeps its ferry for now\n\n{above}{paragraph}\n\n{BODY}").article.published == day


def test_front_matter_names_the_parts() -> None:
    text = (
        "---\ntitle: 'Town keeps its ferry'\nsection: Harbour\ndescription: \"A vote on Monday saved it.\"\n"
        "author:\n  - Ines Calder\n  - Tom Reve\ndate: 2026-05-03\nlayout: post\n---\n\n" + BODY + BODY
    )
    page = read(text)
    article = page.article
    assert (article.headline, article.kicker, article.standfirst) == (
        "Town keeps its ferry",
        "Harbour",
        "A vote on Monday saved it.",
    )
    assert (article.byline, article.published) == ("Ines Calder, Tom Reve", "2026-05-03")
    assert article.body == f"{BODY}{BODY}".strip()
    assert all(text.startswith(line.text, line.start) for line in page.lines)


def test_a_headline_said_twice_is_one_headline() -> None:
    page = read(f"---\ntitle: Town keeps its ferry\n---\n\nHarbour\n\n# Town keeps its ferry\n\n{BODY}{BODY}")
    assert (page.article.kicker, page.article.headline) == ("Harbour", "Town keeps its ferry")
    assert page.article.body == f"{BODY}{BODY}".strip()
    assert furniture(page) == []


def test_underlined_headings_stay_headings() -> None:
    body = f"{BODY}What came next\n--------------\n\n{BODY}".strip()
    assert read(f"# Town keeps its ferry for now\n\n{body}").article.body == body


def test_a_rule_at_the_top_is_no_front_matter() -> None:
    note = "A note to the desk stands first."
    assert note in read(f"---\n\n{note}\n\n---\n\n{BODY}{BODY}").article.body


def test_lists_tables_and_code_stay_together() -> None:
    block = "- one\n- two\n  - deeper\n\n| a | b |\n| - | - |\n\n```\nMenu\n\nShare\n```"
    article = read(f"# Town keeps its ferry for now\n\n{BODY}{block}").article
    assert article.body == f"{BODY}{block}"


def test_only_the_edges_of_a_paragraph_change() -> None:
    line = "\u00a0\u00a0The council  voted\u00a0: it’s « done », isn't it\u202f? &nbsp; XNUMX, said its clerk.\u00a0 "
    article = read(f"Town keeps its ferry for now\n\n{line}\n\n{BODY}").article
    assert article.body.split("\n\n")[0] == line.strip()


def test_plain_lines_compare_without_dress() -> None:
    assert plain("  **PARTAGEZ\u00a0:** ") == plain("partagez")
    assert furniture_of(load_pack("fr"), OUTLET).role("➜ Partagez cet article :") == "share-end"
