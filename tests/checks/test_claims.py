"""Claims and attribution: each code has what must be flagged and what must be left alone, in English and French.

Start reading at :data:`FLAGGED`.
"""

from dataclasses import replace

import pytest

from deskeditor.findings import Finding, Messages, Severity
from deskeditor.outlets import Outlet, load_outlet
from deskeditor.review import Reviewer

LEDE = {
    "en": "Stow lies on the river, an hour from the coast, and has a small port.\n\n",
    "fr": "Valmer est au bord de la rivière, à une heure de la côte, avec un petit port.\n\n",
    "de": "Die kleine Stadt am Fluss liegt eine Stunde von der Küste.\n\n",
    "es": "La villa está junto al río, a una hora de la costa.\n\n",
    "it": "La cittadina si trova sul fiume, a un’ora dalla costa.\n\n",
    "pt": "A vila fica junto ao rio, a uma hora da costa.\n\n",
}
"""A first paragraph that claims nothing: what is tested stands in the second."""

FLAGGED = [
    ("en", "quotation.unsourced", "warning", "“We were never told that the bridge would close.”"),
    ("en", "quotation.unsourced", "info", "Ann Dell left early. Ann Dell had “no wish to see it all again” that evening."),
    ("en", "claim.accusation", "warning", "The mayor, Tom Bell, stole money from the club, according to our information."),
    ("fr", "claim.accusation", "warning", "Le maire, Tom Bel, a détourné la caisse du club, selon nos informations."),
    ("en", "quotation.floating", "info", "“We were never told,” said Ann Dell.\n\n“Nobody asked us what we thought of it.”"),
    ("en", "quotation.open", "error", "The mayor said “we were never told about the bridge and left."),
    ("en", "source.vague", "warning", "Some experts warn that the bridge will not hold."),
    ("en", "source.anonymous", "warning", "The bridge is unsafe, an official said on condition of anonymity."),
    ("en", "source.lifted", "info", "The bridge is unsafe, according to media reports."),
    ("en", "reported.passive", "warning", "It is believed that the bridge was never inspected."),
    ("en", "claim.number", "warning", "The repairs swallowed $14 million of the town’s money."),
    ("en", "claim.superlative", "info", "The pier is the longest ever built of wood."),
    ("en", "claim.accusation", "warning", "Later that year Tom Bell stole money from the sailing club."),
    ("en", "claim.label", "info", "The extremist leader came back to the town hall."),
    ("en", "poll.incomplete", "info", "In a poll, 62% of voters wanted a new bridge."),
    ("en", "claim.unsourced", "info", "The council has decided to close the old market hall because of falling sales last year."),
    ("fr", "quotation.unsourced", "warning", "« Personne ne nous a jamais dit que le pont fermerait. »"),
    ("fr", "quotation.unsourced", "info", "Anne Dell est partie tôt, sans « aucune envie de revoir tout cela » ce soir-là."),
    (
        "fr",
        "quotation.floating",
        "info",
        "« On ne nous a rien dit », explique Anne Dell.\n\n« Personne ne nous a demandé notre avis. »",
    ),
    ("fr", "quotation.open", "error", "La maire a déclaré « on ne nous a rien dit au sujet du pont et est partie."),
    ("fr", "source.vague", "warning", "Certains experts estiment que le pont ne tiendra pas."),
    ("fr", "source.anonymous", "warning", "Le pont est dangereux, confie un agent sous couvert d’anonymat."),
    ("fr", "source.lifted", "info", "Le pont est dangereux, selon la presse locale."),
    ("fr", "reported.passive", "warning", "Il paraît que le pont n’a jamais été inspecté."),
    ("fr", "reported.passive", "info", "Le pont n’aurait jamais été inspecté par la ville."),
    ("es", "reported.passive", "info", "El puente nunca habría sido inspeccionado por la ciudad."),
    ("pt", "reported.passive", "info", "A ponte nunca teria sido inspecionada pela cidade."),
    ("it", "reported.passive", "info", "Il ponte non sarebbe mai stato ispezionato dal comune."),
    ("fr", "claim.number", "warning", "Les travaux ont englouti 14 millions d’euros."),
    ("fr", "claim.superlative", "info", "La jetée de bois est un ouvrage sans précédent."),
    ("fr", "claim.accusation", "warning", "La même année, Tom Bel a détourné la caisse du club de voile."),
    ("fr", "claim.label", "info", "Le chef extrémiste est revenu à la mairie."),
    ("fr", "poll.incomplete", "info", "Dans un sondage, 62 % des électeurs veulent un nouveau pont."),
    ("fr", "claim.unsourced", "info", "Le conseil a décidé de fermer la vieille halle en raison de la baisse des ventes."),
    # a source behind a quantifier and a link, a quantifier alone, a sentence that ends in a short word
    ("fr", "source.vague", "warning", "Beaucoup de scientifiques pensent que le pont ne tiendra pas."),
    ("fr", "source.vague", "warning", "Certains affirmaient que le pont ne tiendrait pas."),
    ("fr", "source.vague", "warning", "Le risque double, selon une étude, a dit le maire de Valmer."),
    ("de", "source.vague", "warning", "Die Stadt lehnte den Bau ab. Experten warnen vor dem Hochwasser."),
    # who is never named
    ("en", "source.anonymous", "warning", "The bridge was sold twice, said a person close to the board."),
    ("de", "reported.passive", "warning", "Es wird allgemein angenommen, dass die Brücke nie geprüft wurde."),
    ("es", "reported.passive", "warning", "Se cree ampliamente que el puente nunca fue inspeccionado."),
    ("it", "reported.passive", "warning", "Si ritiene generalmente che il ponte non sia mai stato ispezionato."),
    ("pt", "reported.passive", "warning", "Acredita-se amplamente que a ponte nunca foi inspecionada."),
    ("es", "source.anonymous", "warning", "Fuentes municipales reconocen que el puente está vendido."),
    ("it", "source.anonymous", "warning", "Fonti interne al comune parlano di un ponte già venduto."),
    ("pt", "source.anonymous", "warning", "Fontes da autarquia admitem que a ponte foi vendida."),
    ("de", "source.anonymous", "warning", "Quellen im Rathaus bestätigen, dass die Brücke verkauft ist."),
    ("es", "claim.superlative", "info", "La villa tiene la peor carretera del país."),
    ("de", "source.anonymous", "warning", "Aus Koalitionskreisen hieß es, die Brücke sei verkauft."),
    # hearsay by mood; a source told afterwards is another sentence's
    ("fr", "reported.passive", "info", "Le pont aurait été vendu deux fois. Selon le maire, le port est fermé."),
    ("es", "reported.passive", "info", "El puente se habría vendido dos veces."),
    ("pt", "reported.passive", "info", "A ponte teria sido vendida duas vezes."),
    ("de", "reported.passive", "info", "Der Kanzler soll bereits mit einem Machtwort gedroht haben."),
    ("fr", "claim.superlative", "info", "Elle est la première femme à commander le port."),
]

LEFT_ALONE = [
    ("en", "claim.accusation", "Tom Bell has denied any wrongdoing at the sailing club."),
    ("en", "claim.number", "($1 = 0.79 pounds)"),
    ("fr", "claim.number", "Anne Dell, Carnets du port, éditions du Quai, 214 pages, 18 euros."),
    ("it", "quotation.unsourced", "«Mai più senza il ponte» è lo slogan della marcia di sabato."),
    ("fr", "reported.passive", "Selon le maire, le port est fermé. Le pont aurait été vendu deux fois."),
    ("de", "reported.passive", "Der Kanzler soll die Brücke im Mai eröffnen."),
    ("es", "source.anonymous", "Fuentes también reconoce que el puente está vendido."),
    ("it", "source.anonymous", "Fonti di acqua e pozzi alimentano il fiume."),
    ("de", "source.anonymous", "In allen Landkreisen war es am Morgen sehr kalt."),
    ("en", "quotation.unsourced", "“We were never told that the bridge would close,” Ann Dell, the mayor, said."),
    ("en", "quotation.unsourced", "The so-called “green bridge” is closed."),
    (
        "en",
        "quotation.floating",
        "“We were never told,” said Ann Dell.\n\n“Nobody asked us what we thought of it,” said Tom Bell.",
    ),
    ("en", "quotation.open", "The mayor said “we were never told” and left."),
    ("en", "source.vague", "Ann Dell, an engineer, warns that the bridge will not hold."),
    ("en", "source.anonymous", "The bridge is unsafe, the engineer Ann Dell said."),
    ("en", "source.lifted", "The bridge is unsafe, the Stow Gazette reported."),
    ("en", "reported.passive", "The bridge was never inspected, the ministry said."),
    ("en", "claim.number", "The repairs swallowed $14 million, the town hall said."),
    ("en", "claim.superlative", "The pier is the longest ever built of wood, according to the port authority."),
    ("en", "claim.accusation", "Tom Bell stole money from the sailing club, the court found."),
    ("en", "claim.label", "The leader of the group came back to the town hall."),
    (
        "en",
        "poll.incomplete",
        "An Ipsos poll of 1,004 people in March found 62% for a new bridge, with a margin of error of 3 points.",
    ),
    ("en", "claim.unsourced", "The council has decided to close the old market hall, the mayor said."),
    ("fr", "quotation.unsourced", "« Personne ne nous a jamais dit que le pont fermerait », regrette Anne Dell, la maire."),
    ("fr", "quotation.unsourced", "Le fameux « pont vert » est fermé."),
    (
        "fr",
        "quotation.floating",
        "« On ne nous a rien dit », explique Anne Dell.\n\n« Personne ne nous a demandé notre avis », ajoute Tom Bel.",
    ),
    ("fr", "quotation.open", "La maire a déclaré « on ne nous a rien dit » et est partie."),
    ("fr", "source.vague", "Anne Dell, ingénieure, estime que le pont ne tiendra pas."),
    ("fr", "source.vague", "Le risque double, selon une étude publiée lundi dans la revue Quais."),
    ("fr", "source.vague", "Le risque double, selon une étude de l’université de Lund."),
    ("fr", "source.anonymous", "Le pont est dangereux, explique l’ingénieure Anne Dell."),
    ("fr", "source.lifted", "Le pont est dangereux, selon La Gazette de Valmer."),
    ("fr", "reported.passive", "Le pont n’a jamais été inspecté, indique le ministère."),
    ("fr", "reported.passive", "S’il avait plu, le pont n’aurait pas été inspecté."),
    ("es", "reported.passive", "Si hubiera llovido, el puente no habría sido inspeccionado."),
    ("fr", "claim.number", "Les travaux ont englouti 14 millions d’euros, indique la mairie."),
    ("fr", "claim.superlative", "La jetée de bois est un ouvrage sans précédent, selon les autorités du port."),
    (
        "fr",
        "claim.accusation",
        "Tom Bel a détourné la caisse du club de voile, a jugé le tribunal dans son arrêt, selon le greffe.",
    ),
    ("fr", "claim.label", "Le chef du groupe est revenu à la mairie."),
    (
        "fr",
        "poll.incomplete",
        "Un sondage Ifop réalisé en mars auprès de 1 004 personnes donne 62 % au pont, avec une marge d’erreur de 3 points.",
    ),
    ("fr", "claim.unsourced", "Le conseil a décidé de fermer la vieille halle, annonce la maire."),
]


def found(language: str, text: str, outlet: Outlet | None = None) -> list[Finding]:
    review = Reviewer(outlet or load_outlet("eu-reporter")).review_text(LEDE[language] + text, language)
    return list(review.findings)


@pytest.mark.parametrize(("language", "code", "severity", "text"), FLAGGED)
def test_what_wants_a_source_is_flagged(language: str, code: str, severity: str, text: str) -> None:
    assert (code, severity) in [(one.code, one.severity.value) for one in found(language, text)]


@pytest.mark.parametrize(("language", "code", "text"), LEFT_ALONE)
def test_what_has_one_is_left_alone(language: str, code: str, text: str) -> None:
    assert code not in [one.code for one in found(language, text)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The museum opens at 9 a.m. and closes at 6 p.m. on Sundays."),
        ("en", "Tickets cost €12, or €8 for children."),
        ("en", "The Lions won 27–24 in overtime and lead the series 2–1."),
        ("fr", "Le musée ouvre à 9 heures et ferme à 18 heures le dimanche."),
        ("fr", "L’entrée coûte 12 euros, 8 euros pour les plus jeunes."),
        ("fr", "Les locaux menaient 2-0 à la pause et gagnent 3-1."),
        ("de", "Der Eintritt kostet 12 Euro, für Kinder 8 Euro."),
        ("es", "La entrada cuesta 12 euros, 8 euros para los niños."),
        ("it", "Il biglietto costa 12 euro, 8 euro per i ragazzi."),
        ("pt", "O bilhete custa 12 euros, 8 euros para as crianças."),
    ],
)
def test_hours_prices_and_scores_are_no_claims(language: str, text: str) -> None:
    assert not [one for one in found(language, text) if one.code.startswith("claim.")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Tickets cost 25% more than a year ago."),
        ("en", "The season ticket brought in 14 million euros."),
        ("fr", "L’entrée coûte 25 % de plus qu’il y a un an."),
        ("fr", "Les billets sont à l’origine de 14 millions d’euros de recettes."),
    ],
)
def test_a_weighty_figure_beside_a_price_is_one(language: str, text: str) -> None:
    assert "claim.number" in [one.code for one in found(language, text)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The harbour lies north of the old town, and the fishing village lying beyond it is older still."),
        ("en", "Ann Dell teaches criminal law and wrote on the fight against corruption."),
        ("fr", "Le marché, dopé par la fête du port, se détourne des grandes villes, dit-on à Valmer."),
        ("fr", "Anne Dell enseigne la lutte contre la corruption et contre le racisme."),
        ("de", "Anna Dell lehrt den Kampf gegen Korruption."),
        ("es", "Ana Dell enseña la lucha contra la corrupción."),
        ("it", "Anna Dell insegna la lotta contro la corruzione."),
        ("pt", "Ana Dell ensina a luta contra a corrupção."),
    ],
)
def test_words_that_accuse_elsewhere_accuse_nobody_here(language: str, text: str) -> None:
    assert "claim.accusation" not in [one.code for one in found(language, text)]


@pytest.mark.parametrize("strict", [True, False])
@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "The repairs swallowed $14 million."), ("fr", "Les travaux ont englouti 14 millions d’euros.")],
)
def test_the_outlet_says_whether_the_first_paragraph_wants_its_source(language: str, text: str, strict: bool) -> None:  # noqa: FBT001
    outlet = load_outlet("eu-reporter")
    outlet = replace(outlet, settings={**outlet.settings, "article": {**outlet.table("article"), "sourced_opening": strict}})
    review = Reviewer(outlet).review_text(text + "\n\n" + LEDE[language], language)
    severity = next(one.severity for one in review.findings if one.code == "claim.number")
    assert severity is (Severity.WARNING if strict else Severity.INFO)


def test_what_a_poll_lacks_is_told_in_words() -> None:
    poll = next(
        one for one in found("fr", "Dans un sondage, 62 % des électeurs veulent un pont.") if one.code == "poll.incomplete"
    )
    assert "combien de personnes interrogées" in Messages.load("fr").message(poll)
    assert "how many were asked" in Messages.load("en").message(poll)


@pytest.mark.parametrize("ui_language", ["en", "fr"])
def test_a_floating_quotation_of_somebody_unnamed_reads_well(ui_language: str) -> None:
    text = "“We were never told,” they said.\n\n“Nobody asked us what we thought of it.”"
    floating = next(one for one in found("en", text) if one.code == "quotation.floating")
    messages = Messages.load(ui_language)
    assert messages.message(floating) == messages.text("quotation.floating", "message_nameless")


@pytest.mark.parametrize(("language", "code", "severity", "text"), FLAGGED)
def test_every_finding_explains_itself_in_both_languages(language: str, code: str, severity: str, text: str) -> None:
    finding = next(one for one in found(language, text) if (one.code, one.severity.value) == (code, severity))
    for messages in (Messages.load("en"), Messages.load("fr")):
        for told in (messages.message(finding), messages.explanation(finding), messages.authority(finding)):
            assert told not in {"", code}
            assert "{" not in told


@pytest.mark.parametrize(
    ("code", "accusing", "free"),
    [
        ("fr", "Marc Lavoie a acheté le silence des témoins.", "Marc Lavoie a acheté le bac de Valmer."),
        ("fr", "Marc Lavoie avait caché les comptes du bac.", "Marc Lavoie avait compté les places du bac."),
        ("en", "Tom Reve hid the losses from the clerks.", "Tom Reve read the letters from the clerks."),
        ("en", "Tom Reve deliberately targeted the school.", "Tom Reve often visited the school."),
    ],
)
def test_several_words_accuse_together(code: str, accusing: str, free: str) -> None:
    lead = {"fr": "Le port rouvre en mai 2024, a dit la mairie.", "en": "The port reopens in May 2024, the town said."}[code]

    def codes(sentence: str) -> set[str]:
        text = f"{lead}\n\n{sentence}"
        return {one.code for one in Reviewer(load_outlet("eu-reporter")).review_text(text, code).findings if one.span}

    assert "claim.accusation" in codes(accusing)
    assert "claim.accusation" not in codes(free)
