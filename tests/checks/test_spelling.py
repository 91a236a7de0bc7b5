"""The tiers of spelling, and names spelt two ways: what shouts, what whispers, what is never mended in bulk."""

import pytest

from deskeditor.article import Article
from deskeditor.checks import names, spelling
from deskeditor.findings import Finding, Severity
from deskeditor.language import load_pack
from deskeditor.language.spelling.layered import load_lexicon, packs_with_dictionaries, with_lexicon
from deskeditor.language.spelling.remembered import RememberedLexicon, judgements
from deskeditor.outlets import load_outlet
from deskeditor.review import Reviewer

FRENCH = [("spelling.foreign", "info", word) for word in ("agressive", "dans", "villes", "côte")]
CHECKS = (spelling.CHECK, names.CHECK)
PACKS = packs_with_dictionaries("none")


def _reviewer(house_words: frozenset[str] = frozenset()) -> Reviewer:
    return Reviewer(load_outlet("eu-reporter"), PACKS, house_words, CHECKS)


def _found(text: str, language: str = "fr", house_words: frozenset[str] = frozenset()) -> list[tuple[str, str, str]]:
    findings = _reviewer(house_words).review_text(text, language).findings
    return [(one.code, one.severity.value, one.span.of(text)) for one in findings if one.span]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "La maire présente une cinqième mesure.", [("spelling.unknown", "warning", "cinqième")]),
        ("fr", "La maire rencontre Oddvar Tjelmeland, de Haut-Verdanel.", []),
        ("fr", "Le train quitte Centrre hier soir.", [("spelling.name-hint", "info", "Centrre")]),
        ("fr", "La pêche reprend, dit Marit Olsen, de Valmer.", []),
        ("es", "La portavoz Begoña Altuna habla. Altuna habla.", []),
        ("fr", "La ministre Marit reste.", [("spelling.unknown", "warning", "Marit")]),
        ("en", "They traced it to cyanotoxin and erythromicinase.", []),
        ("fr", "La maire part pour l’Allemange.", [("spelling.unknown", "warning", "Allemange")]),
        ("fr", "Cepandant, la maire reste.", [("spelling.unknown", "warning", "Cepandant")]),
        ("fr", "Le coeur de la ville.", [("spelling.typographic", "warning", "coeur")]),
        ("en", "The comittee met on Tuesday.", [("spelling.unknown", "warning", "comittee")]),
        ("fr", "Y aura-t'il une suite ?", [("spelling.unknown", "warning", "aura-t'il")]),
        ("en", "It was a definately good year.", [("spelling.unknown", "warning", "definately")]),
        ("en", "The book «\u202fLa vie agressive dans les villes de la côte\u202f» sold well.", FRENCH),
    ],
)
def test_tiers(language: str, text: str, expected: list[tuple[str, str, str]]) -> None:
    found = _found(text, language)
    assert found == expected


def test_a_name_in_lower_case_is_told_where_a_dictionary_knows_capitals() -> None:
    packs = packs_with_dictionaries("all")
    if packs["en"].lexicon.knows("germany"):
        pytest.skip("no Hunspell dictionary for English here")
    reviewer = Reviewer(load_outlet("eu-reporter"), packs, checks=CHECKS)
    told = {text: reviewer.review_text(text, "en").findings for text in ("The mayor left germany.", "the mayor left germany.")}
    assert [one.severity for findings in told.values() for one in findings] == [Severity.WARNING, Severity.INFO]


def test_a_quoted_title_in_another_language_is_not_red() -> None:
    found = _found("Le film « The Keeper of the Lighthouse » sort mercredi.")
    assert {severity for _, severity, _ in found} <= {"info"}


def test_house_words_are_accepted_with_their_elision_and_a_capital() -> None:
    text = "Zorblette ouvre. La visite de l’zorblette continue, la zorblette aussi."
    assert _found(text, house_words=frozenset({"zorblette"})) == []


def test_a_ligature_is_mended_in_bulk_outside_quotations_only() -> None:
    text = "Le coeur bat. « Le coeur bat », dit-elle."
    fixes = [one.fixes[0] for one in _reviewer().review_text(text, "fr").findings if one.code == "spelling.typographic"]
    assert [fix.replacement for fix in fixes] == ["cœur", "cœur"]
    assert [fix.safe for fix in fixes] == [True, False]


def test_nothing_unknown_is_ever_mended_in_bulk() -> None:
    findings = _reviewer().review_text("Viendra-t'il ? Voila la maire.", "fr").findings
    assert findings
    assert not any(fix.safe for one in findings for fix in one.fixes)


def test_a_language_without_a_dictionary_accuses_nobody() -> None:
    assert (
        Reviewer(load_outlet("eu-reporter"), {"fr": load_pack("fr")}, checks=CHECKS).review_text("Xqzt wkrr.", "fr").findings
        == ()
    )


def _variants(article: Article) -> list[Finding]:
    return [one for one in _reviewer().review_article(article).findings if one.code == names.CODE]


def test_a_name_spelt_another_way_in_the_headline_is_marked_there() -> None:
    body = "La ministre Tjelmeland a signé. Mme Tjelmeland partira lundi."
    (found,) = _variants(Article(headline="L’accord de Tjelmeland", kicker="Chez Tjelmelund", body=body, language="fr"))
    assert (found.field, found.severity) == ("kicker", Severity.WARNING)
    assert (found.detail("word"), found.detail("better")) == ("Tjelmelund", "Tjelmeland")


def test_two_first_names_beside_one_surname_are_told() -> None:
    body = "Elena Vasserot a signé. La maire, Elena Vasserot, partira. Selon Helena Vasserot, tout va bien."
    assert [one.detail("word") for one in _variants(Article(body=body, language="fr"))] == ["Helena"]
    body = "The mayor, Helena Marsh, was not there. “It is too late,” Helen Marsh said."
    assert [one.detail("word") for one in _variants(Article(body=body, language="en"))] == ["Helen"]
    for family in ("Paul Marsh and Paula Marsh run the shop.", "Paula and Paul Marsh run the shop.", "Ann and Anna Marsh left."):
        assert not _variants(Article(body=family, language="en")), family


def test_a_plural_or_a_feminine_is_no_variant() -> None:
    assert _variants(Article(body="Le Brisquand gagne. Les Brisquands fêtent. Mme Brisquande rit.", language="fr")) == []


def test_the_window_marks_a_word_once_its_dictionary_has_answered() -> None:
    window = RememberedLexicon("window")
    reviewer = Reviewer(load_outlet("eu-reporter"), {"fr": with_lexicon(load_pack("fr"), window)}, checks=CHECKS)
    text = "La maire présente une cinqième mesure."
    assert reviewer.review_text(text, "fr").findings == ()
    window.learn(judgements(load_lexicon("fr", "none"), window.asked()))
    assert [one.span.of(text) for one in reviewer.review_text(text, "fr").findings if one.span] == ["cinqième"]


def test_a_persons_surname_has_no_other_forms() -> None:
    body = "La maire, Paule Brisquand, a voté. Brisquande a précisé son vote."
    assert [one.detail("word") for one in _variants(Article(body=body, language="fr"))] == ["Brisquande"]
    family = "Le maire, Paul Brisquand, a voté. Les Brisquands fêtent."
    assert _variants(Article(body=family, language="fr")) == [], "a family is a plural"
    german = "Der Bürgermeister, Jörg Hartwegg, stimmte zu. Hartweggs Stadt spart."
    assert _variants(Article(body=german, language="de")) == [], "a genitive is a form"


def test_a_slip_of_a_name_the_desk_has_published_is_a_misspelling_of_it() -> None:
    text = "Hier, Oddvar Tjelmelnad a parlé."
    assert _found(text) == []
    assert _found(text, house_words=frozenset({"Tjelmeland", "Oddvar"})) == [("spelling.unknown", "warning", "Tjelmelnad")]
    assert _found("Deux agripoles ouvrent.", house_words=frozenset({"agripole"})) == []
