"""Preflight: what holds an export, what lifts it, and what nothing lifts."""

from dataclasses import replace

import pytest

from deskeditor.article import Article
from deskeditor.export import Blocker, Holds, held, preflight
from deskeditor.findings import Finding, Kind, Messages, Person, Ruling, Severity, Verdict
from deskeditor.outlets import load_outlet
from deskeditor.outlets.outlet import REQUIRABLE
from deskeditor.text import Span

EU, GAZETTE = load_outlet("eu-reporter"), load_outlet("gazette-de-valmer")
READY = Article(headline="Un titre", body="Un texte.", byline="Maud Keller", published="2026-03-03", language="fr")


def _finding(code: str, severity: Severity, kind: Kind = Kind.CLAIM) -> Finding:
    return Finding(code, kind, severity, Span(0, 2))


def _verdict(ruling: Ruling) -> Verdict:
    return Verdict("a.b", None, ruling, Person("Ada"), "2026-03-03")


def _codes(blockers: tuple[Blocker, ...]) -> list[str]:
    return [blocker.code for blocker in blockers]


def test_an_article_with_everything_goes_out() -> None:
    assert preflight(READY, (), EU) == ()
    assert preflight(READY, (), GAZETTE) == ()


def test_an_error_blocks_and_a_warning_only_where_the_outlet_says_so() -> None:
    error = _finding("translation.placeholder", Severity.ERROR)
    asked, unasked = _finding("claim.number", Severity.WARNING), _finding("spelling.unknown", Severity.WARNING)
    assert _codes(preflight(READY, (error, asked, unasked), EU)) == ["translation.placeholder", "claim.number"]


def test_a_hint_never_blocks() -> None:
    hints = tuple(_finding(code, Severity.INFO) for code in EU.must_decide)
    assert preflight(READY, hints, EU) == ()


@pytest.mark.parametrize("ruling", list(Ruling))
def test_a_ruling_settles_a_warning_unless_it_is_an_open_question(ruling: Ruling) -> None:
    settled = ((_finding("claim.number", Severity.WARNING), _verdict(ruling)),)
    assert bool(preflight(READY, (), EU, settled)) is (ruling is Ruling.QUERY)


@pytest.mark.parametrize("ruling", list(Ruling))
def test_an_error_is_not_ignored_away(ruling: Ruling) -> None:
    settled = ((_finding("quotation.open", Severity.ERROR), _verdict(ruling)),)
    assert bool(preflight(READY, (), EU, settled)) is (ruling in {Ruling.QUERY, Ruling.IGNORED})


@pytest.mark.parametrize("language", ["de", "es", "it", "pt", "xx"])
def test_no_wording_no_export_and_no_reason_lifts_that(language: str) -> None:
    blockers = held(preflight(replace(READY, language=language), (), EU), "a very good reason")
    assert _codes(blockers) == ["preflight.disclaimer-missing"]
    assert not blockers[0].overridable


def test_neither_does_a_reason_lift_a_legal_hold_but_it_does_an_embargo() -> None:
    holds = Holds("lawyers", "2026-03-04T06:00:00+01:00", "2026-03-03T06:00:00+01:00")
    blockers = preflight(READY, (), EU, holds=holds)
    assert _codes(blockers) == ["preflight.legal-hold", "preflight.embargo"]
    assert _codes(held(blockers, "reason")) == ["preflight.legal-hold"]
    assert preflight(READY, (), EU, holds=replace(holds, legal="", now="2026-03-05T06:00:00+01:00")) == ()


def test_the_embargo_is_compared_as_time_whatever_the_zones() -> None:
    holds = Holds("", "2026-03-04T06:00:00+01:00", "2026-03-04T05:30:00+00:00")
    assert preflight(READY, (), EU, holds=holds) == ()


def test_a_disclaimer_still_in_the_text_is_never_doubled() -> None:
    wording = EU.disclaimer("fr")
    assert wording is not None
    doubled = replace(READY, body=f"Un texte.\n\n{wording.text.replace(chr(39), '’').upper()}")
    assert _codes(held(preflight(doubled, (), EU), "reason")) == ["preflight.disclaimer-doubled"]


@pytest.mark.parametrize("field", ["headline", "published", "byline", "language"])
def test_what_the_outlet_requires_is_required(field: str) -> None:
    article = replace(READY, **{field: None if field == "published" else "  "})
    assert f"preflight.missing-{field}" in _codes(preflight(article, (), GAZETTE))


def test_preflight_and_the_checks_do_not_say_the_same_twice() -> None:
    said = Finding("metadata.date-missing", Kind.METADATA, Severity.ERROR, None)
    assert _codes(preflight(replace(READY, published=None), (said,), EU)) == ["preflight.missing-published"]


@pytest.mark.parametrize("published", ["mardi", "2026-13-01", "2026-02-30", "2026-03-03T25:00", "03/03/2026"])
def test_what_is_no_date_is_told(published: str) -> None:
    assert _codes(preflight(replace(READY, published=published), (), EU)) == ["preflight.bad-published"]


@pytest.mark.parametrize(
    "published", ["2026-03-03", "2024-02-29", "2026-03-03T09:30", "2026-03-03T09:30:00Z", "2026-03-03 09:30+0100"]
)
def test_what_is_a_date_is_one(published: str) -> None:
    assert preflight(replace(READY, published=published), (), EU) == ()


def test_a_headline_too_long_is_told() -> None:
    assert _codes(preflight(replace(READY, headline="a" * 91), (), GAZETTE)) == ["preflight.long-headline"]
    assert preflight(replace(READY, headline="a" * 90), (), GAZETTE) == ()


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "http://localhost/a", "https://192.168.1.4/", "file:///etc/passwd", "//a.example", "", "#fin"],
)
def test_a_link_that_leads_nowhere_is_told(address: str) -> None:
    assert _codes(preflight(replace(READY, body=f"Un [lien]({address})."), (), EU)) == ["preflight.unsafe-link"]


def test_every_blocker_says_what_is_wrong_and_what_settles_it_in_both_languages() -> None:
    empty = Article(published="x", body="[a](b:c)", headline="a" * 200, language="de")
    holds = Holds("a", "2026-03-04T06:00:00+01:00", "2026-03-03T06:00:00+01:00")
    blockers = [
        *preflight(empty, (_finding("quotation.open", Severity.ERROR),), GAZETTE, holds=holds),
        *preflight(Article(), (), GAZETTE),
    ]
    assert len(blockers) >= 10
    for language in ("en", "fr"):
        messages = Messages.load(language)
        for blocker in blockers:
            assert blocker.message(messages) not in {"", blocker.key}
            assert blocker.remedy(messages) not in {"", blocker.action}
        for field in REQUIRABLE:
            assert f"preflight.missing-{field}" in messages.texts
            assert f"action.set-{field}" in messages.texts


@pytest.mark.parametrize(
    ("ui_language", "words"), [("en", ("Spanish", "sponsored content")), ("fr", ("espagnol", "contenu sponsorisé"))]
)
def test_a_missing_disclaimer_is_told_in_words_and_not_in_codes(ui_language: str, words: tuple[str, ...]) -> None:
    article = Article(headline="A", body="B.", language="es", outlet="gazette-de-valmer")
    outlet = load_outlet("gazette-de-valmer")
    first = preflight(article, (), outlet, purpose="sponsored")[0]
    said = first.message(Messages.load(ui_language))
    assert all(word in said for word in words), said
    assert "(es)" not in said
