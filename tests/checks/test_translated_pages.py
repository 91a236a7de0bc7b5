"""What translated news in German, Spanish, Italian and Portuguese says its own way: who is reported, who accuses, which marks,
figures and names are right. Start reading at :func:`codes`.
"""

import pytest

from deskeditor.findings import Finding
from deskeditor.language.spelling.layered import packs_with_dictionaries
from deskeditor.outlets import load_outlet
from deskeditor.review import Reviewer

PACKS = packs_with_dictionaries("none")


@pytest.fixture(scope="module")
def reviewer() -> Reviewer:
    return Reviewer(load_outlet("eu-reporter"), PACKS)


def codes(reviewer: Reviewer, text: str, language: str) -> dict[str, str]:
    """The codes of the findings with a place, each with the words of its last one."""
    found: list[Finding] = list(reviewer.review_text(text, language).findings)
    return {one.code: one.span.of(text) for one in found if one.span is not None}


REPORTED = [
    ("de", "Minister Weber erklärte, die Stadt werde zwei Milliarden Euro zahlen."),
    ("de", "Ein Sprecher sagte, man habe 300 Anrufe erhalten."),
    ("de", "Die Firma beschäftigt nach eigenen Angaben rund 9.000 Menschen in 22 Ländern."),
    ("de", "Seiner Ansicht nach werden 3.000 Stellen gestrichen."),
    ("de", "Nach Schätzungen der Polizei kamen 20.000 Menschen."),
    ("es", "La empresa tiene el 70 % del capital, precisó."),
    ("es", "A su juicio, la abstención superará el 30 %."),
    ("it", "La società detiene il 70% delle quote, ha precisato."),
    ("it", "A suo avviso l’astensione supererà il 30%."),
    ("pt", "A empresa tem 70% do capital, acrescentou."),
    ("pt", "Na sua opinião, a abstenção superará os 30%."),
    ("de", "Minister Weber erklärte, die Stadt werde zahlen. Der Bau koste zwei Milliarden Euro."),
    ("es", "El alcalde cuenta que vinieron 3.000 personas."),
    ("es", "El ministro advirtió a los vecinos de que se perderán 3.000 casas."),
]
ASKED = [
    ("de", "Minister Weber kam. Der Bau koste zwei Milliarden Euro."),
    ("de", "Minister Weber erklärte, die Stadt werde zahlen. Der Bau kostete zwei Milliarden Euro."),
    ("de", "Minister Weber kam, die Stadt zahlte zwei Milliarden Euro."),
    ("de", "Die Firma lebt nach eigenen Regeln und hat 9.000 Mitarbeiter."),
    ("es", "La brigada contará con 4.800 soldados."),
    ("pt", "A brigada conta com 4.800 soldados."),
    ("es", "Los ministros decidieron pagar 300 millones antes de que termine el año."),
]


@pytest.mark.parametrize(("language", "text"), REPORTED)
def test_what_somebody_says_is_no_claim_of_ours(reviewer: Reviewer, language: str, text: str) -> None:
    assert "claim.number" not in codes(reviewer, text, language)


@pytest.mark.parametrize(("language", "text"), ASKED)
def test_what_only_looks_reported_is_asked_for_its_source(reviewer: Reviewer, language: str, text: str) -> None:
    assert "claim.number" in codes(reviewer, text, language)


@pytest.mark.parametrize(
    ("language", "text", "code"),
    [
        ("de", "Der Bürgermeister hat die Hilfsgelder für seine Partei abgezweigt.", "claim.accusation"),
        ("es", "El partido sobornó e intimidó a los votantes del norte.", "claim.accusation"),
        ("it", "Il governo ha rifiutato gli aiuti per vendicarsi di Parigi.", "claim.accusation"),
        ("pt", "O árbitro foi pago para favorecer os ingleses.", "claim.accusation"),
        ("de", "Ein Beamter, der nicht genannt werden wollte, sagte, die Gespräche seien schwierig.", "source.anonymous"),
        ("es", "Una fuente diplomática ha afirmado que la decisión fue dura.", "source.anonymous"),
        ("it", "Fonti ospedaliere dicono che i feriti sono gravi.", "source.anonymous"),
        ("pt", "Fontes do governo afirmam que a ajuda vem.", "source.anonymous"),
        ("de", "Quellen sagen, dass die Zahl steigt.", "source.vague"),
        ("it", "Studi recenti dimostrano che gli orsi mangiano bacche.", "source.vague"),
    ],
)
def test_accusations_and_sources_without_a_name(reviewer: Reviewer, language: str, text: str, code: str) -> None:
    assert code in codes(reviewer, text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("pt", "O contrato econômico prevê drones e quilômetros de cerca no milênio."),
        ("it", "La presidente Ursula von der Leyen ha parlato."),
        ("de", "Der Minister Hanno Pevkur kam nach Riga."),
        ("es", "Los sondeos del coronavirus en streaming."),
    ],
)
def test_words_of_another_country_and_particles_of_names_are_right(reviewer: Reviewer, language: str, text: str) -> None:
    assert not [code for code in codes(reviewer, text, language) if code.startswith("spelling.")]


def test_a_slip_between_two_names_is_still_told(reviewer: Reviewer) -> None:
    assert codes(reviewer, "Er traf Anna udn Bernd.", "de").get("spelling.unknown") == "udn"


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        ('"Perdemos a casa e as memórias, contou a professora.', "“Faltou água”, disse o bombeiro.", True),
        ("“Perdemos a casa, contou a professora.", "«Faltou água», disse o bombeiro.", True),
        ("“Perdemos a casa e as memórias.", "“Faltou água”, disse o bombeiro.", False),
    ],
)
def test_a_quotation_goes_on_only_in_marks_of_its_own_make(reviewer: Reviewer, first: str, second: str, *, told: bool) -> None:
    assert ("quotation.open" in codes(reviewer, f"{first}\n\n{second}", "pt")) is told


def test_the_headlines_figure_is_found_behind_a_wrong_separator(reviewer: Reviewer) -> None:
    body = "Las autoridades evacuaron a más de {} personas de las localidades cercanas al volcán. " + "La ceniza cae. " * 25
    text = "El volcán obliga a evacuar a 6.500 personas\n\n"
    assert "consistency.headline-number" not in codes(reviewer, text + body.format("6,500"), "es")
    assert "consistency.headline-number" in codes(reviewer, text + body.format("7,500"), "es")


def test_a_town_in_a_dateline_below_page_chrome_is_no_acronym(reviewer: Reviewer) -> None:
    text = "Compartir\n\nEl volcán despierta al sur\n\nMANILA, 26 mar (Prensa) — El volcán entró en erupción, informó el QRTZ."
    assert codes(reviewer, text, "es").get("consistency.acronym") == "QRTZ"


@pytest.mark.parametrize(("text", "asked"), [("Die Elf gewann 3:1 gegen Ulm.", False), ("Es kamen 31 gegen Ulm.", True)])
def test_a_score_with_a_colon_is_nobodys_claim(reviewer: Reviewer, text: str, *, asked: bool) -> None:
    assert any(code.startswith("claim.") for code in codes(reviewer, text, "de")) is asked


def test_of_two_separators_the_one_the_language_lacks_is_told(reviewer: Reviewer) -> None:
    text = "Siguieron a 5.900 niños, según el ensayo.\n\nMueren 597,000 personas, según la OMS."
    assert codes(reviewer, text, "es").get("number.separators-mixed") == "597,000"


def test_a_doubled_word_of_one_accented_letter_is_told(reviewer: Reviewer) -> None:
    assert "grammar.repeated-words" in codes(reviewer, "A ministra viajará à à Argentina.", "pt")
    assert "grammar.repeated-words" not in codes(reviewer, "O plano A a favor.", "pt")


def test_german_scales_are_read_with_their_capital(reviewer: Reviewer) -> None:
    body = "Der Kreistag beschloss am Abend neue Schulden von 13 Millionen Euro, teilte die Verwaltung mit. " + "Es regnet. " * 40
    text = f"Kreistag beschließt Haushalt mit {{}} Millionen Euro Schulden\n\n{body} Die Frist endet am 30. April."
    assert "consistency.headline-number" in codes(reviewer, text.format(30), "de")
    assert "consistency.headline-number" not in codes(reviewer, text.format(13), "de")


def test_doubled_articles_and_thousands_in_a_price_are_told(reviewer: Reviewer) -> None:
    found = codes(reviewer, "Das Amt wurde von der der Opposition gelobt und zahlte 1,500 Euro.", "de")
    assert found.get("number.thousands-comma") == "1,500"
    assert "grammar.repeated-article" in found
