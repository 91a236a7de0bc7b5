"""Who says what: the voices of a draft, each with what its first mention lacks."""

from deskeditor.article import Article
from deskeditor.desk.claim_map import Standing, claim_map
from deskeditor.outlets import load_outlet
from deskeditor.review import Reviewer

BODY = "« Nous attendons depuis un an », a déclaré Marie Bel.\n\n« Le quai tiendra bon », a dit l’ingénieure Nora Lind."


def test_a_voice_knows_what_its_first_mention_lacks() -> None:
    article = Article(headline="Port", body=BODY, language="fr")
    review = Reviewer(load_outlet("eu-reporter")).review_article(article)
    voices = claim_map(article, review.sourcing, (), review.findings).voices()
    assert [(voice.name, voice.unmet.code if voice.unmet else "") for voice in voices] == [
        ("Marie Bel", "name.role-missing"),
        ("Nora Lind", ""),
    ]


def test_a_finding_that_was_settled_is_no_longer_shown_beside_the_voice() -> None:
    article = Article(headline="Port", body=BODY, language="fr")
    review = Reviewer(load_outlet("eu-reporter")).review_article(article)
    assert all(voice.unmet is None for voice in claim_map(article, review.sourcing, review.findings).voices())


def test_whoever_is_reported_without_marks_is_a_voice_too() -> None:
    body = (
        "« Nous attendons depuis un an », a déclaré Marie Bel.\n\n"
        "Le quai a coûté 14 millions d’euros en 2019, selon la préfecture de Valmer."
    )
    article = Article(headline="Port", body=body, language="fr")
    review = Reviewer(load_outlet("eu-reporter")).review_article(article)
    voices = claim_map(article, review.sourcing, (), review.findings).voices()
    assert [voice.name for voice in voices] == ["Marie Bel", "la préfecture de Valmer"]


def test_of_two_verbs_the_one_set_off_says_who_reports() -> None:
    body = "It rained.\n\nWithin six weeks the villagers had pledged £90,000 for the shop, says Fiona Kerr, its treasurer."
    article = Article(headline="Shop", body=body, language="en")
    review = Reviewer(load_outlet("eu-reporter")).review_article(article)
    assert [voice.name for voice in claim_map(article, review.sourcing).voices()] == ["Fiona Kerr"]


def test_a_source_that_nobody_can_check_leaves_its_claim_weak_until_it_is_settled() -> None:
    article = Article(headline="Port", body="The tide rose by 40 centimetres in May, some experts say.", language="en")
    review = Reviewer(load_outlet("eu-reporter")).review_article(article)
    doubt = next(one for one in review.findings if one.code == "source.vague")
    (claim,) = claim_map(article, review.sourcing, (), review.findings).claims
    assert claim.standing is Standing.WEAK
    (settled,) = claim_map(article, review.sourcing, (doubt,), ()).claims
    assert settled.standing is Standing.SOURCED
