"""People are introduced by full name and role: who is told, and every way of saying a role that is heard."""

import pytest

from deskeditor.article import Article
from deskeditor.outlets import load_outlet
from deskeditor.review import Reviewer

CODES = ("name.first-mention", "name.role-missing")


@pytest.fixture(scope="module")
def reviewer() -> Reviewer:
    return Reviewer(load_outlet("eu-reporter"))


def told(reviewer: Reviewer, language: str, body: str, house: frozenset[str] = frozenset()) -> list[tuple[str, str]]:
    chosen = Reviewer(reviewer.outlet, house_words=house) if house else reviewer
    found = chosen.review_article(Article(headline="Port", body=body, language=language)).findings
    return [(one.code, one.detail("name")) for one in found if one.code in CODES]


@pytest.mark.parametrize(
    ("language", "body", "name"),
    [
        ("fr", "« Nous attendons depuis un an », a déclaré Marie Bel.", "Marie Bel"),
        ("fr", "Selon Jean Dupont, le pont est fermé depuis lundi.", "Jean Dupont"),
        ("fr", "D’après Jean-Pierre Vasseur, rien n’est décidé. Le pont rouvrira en mars.", "Jean-Pierre Vasseur"),
        ("fr", "Paul Martin a précisé que tout irait bien.", "Paul Martin"),
        ("en", "“We have waited for a year,” said Mary Bell.", "Mary Bell"),
        ("en", "According to Ann Marlow, the bridge is shut.", "Ann Marlow"),
        ("en", "Paul Martin said that all was well. It rained.", "Paul Martin"),
        ("de", "Laut Jens Müller ist die Brücke zu.", "Jens Müller"),
        ("de", "„Wir warten seit einem Jahr“, sagte Maria Bell.", "Maria Bell"),
        ("es", "Según Juan Bello, el puente está cerrado.", "Juan Bello"),
        ("it", "«Aspettiamo da un anno», ha detto Maria Belli.", "Maria Belli"),
        ("pt", "Segundo João Belo, a ponte está fechada.", "João Belo"),
    ],
)
def test_a_speaker_of_whom_nothing_is_told_is_a_hint(reviewer: Reviewer, language: str, body: str, name: str) -> None:
    assert told(reviewer, language, body) == [("name.role-missing", name)]


@pytest.mark.parametrize(
    ("language", "body"),
    [
        ("fr", "« Nous attendons », a déclaré Marie Bel, boulangère à Valmer."),
        ("fr", "Selon Jean Dupont, épicier depuis vingt ans, le pont est fermé."),
        ("fr", "Selon Jean Dupont, qui tient l’épicerie, le pont est fermé."),
        ("fr", "Jean Dupont (CGT) a précisé que tout irait bien."),
        ("fr", "« C’est fini », dit l’apicultrice Marie Bel."),
        ("fr", "« C’est fini », a dit à l’AFP Mme Marie Bel."),
        ("fr", "L’apicultrice du village, Marie Bel, a dit : « C’est fini pour nous tous. »"),
        ("fr", "« C’est fini », a dit Marie Bel. Le quai reste ouvert.\n\nBel, apicultrice à Valmer, reviendra."),
        ("fr", "Le ministre est venu.\n\n« C’est fini pour nous », a déclaré Marie Bel."),
        ("fr", "Le récit est tiré, d’après la pièce de Jean Dupont, d’un fait divers."),
        ("en", "“It is over,” said Oxfam’s Mary Bell."),
        ("en", "“It is over,” said Mary Bell of Stow Bees."),
        ("en", "Beekeeper Mary Bell said the summer was wet."),
        ("en", "Mary Bell is a beekeeper. “It is over,” she said."),
        ("en", "“We lead in Europe,” Emmanuel Macron said."),
        ("en", "“We have waited for a year,” said Xolani Mbeke."),
        ("de", "„Es ist vorbei“, sagte Wirtschaftsminister Jens Müller."),
        ("de", "„Es ist vorbei“, sagte Maria Bell vom Imkerverein."),
        ("es", "Según el apicultor Juan Bello, el puente está cerrado."),
        ("it", "«È finita», ha detto l’apicoltrice Maria Belli."),
        ("pt", "Segundo João Belo, que cria abelhas, a ponte está fechada."),
    ],
)
def test_whoever_is_described_in_any_way_is_left_alone(reviewer: Reviewer, language: str, body: str) -> None:
    assert told(reviewer, language, body) == []


def test_a_name_that_the_desk_knows_needs_no_role(reviewer: Reviewer) -> None:
    assert told(reviewer, "fr", "« C’est fini », a déclaré Marie Belleroche.", frozenset({"Belleroche"})) == []


def test_a_particle_leads_a_full_name_only_behind_a_first_name(reviewer: Reviewer) -> None:
    known = "« C’est fini », a déclaré la procureure, Chantal de Leiris. Chantal de Leiris a parlé."
    assert told(reviewer, "fr", known) == []
    short = "De Leiris est venue. « C’est fini », a déclaré la procureure Chantal de Leiris."
    assert told(reviewer, "fr", short) == [("name.first-mention", "Chantal de Leiris")]
