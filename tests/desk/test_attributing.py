"""Attributing: what the editor is offered when a claim or a quotation is given a speaker. Start reading at :data:`OFFERED`."""

import pytest

from deskeditor.desk.attributing import attributions
from deskeditor.findings import Finding, Kind, Severity
from deskeditor.language import available_languages, load_pack
from deskeditor.text import Span

OFFERED = [
    # a quotation that is its whole sentence: the marks and points stand as the language has them
    (
        "en",
        "quotation.unsourced",
        "“We were never told.”",
        "“We were never told.” She left.",
        "“We were never told,” Ann Dell said. She left.",
    ),
    (
        "fr",
        "quotation.unsourced",
        "« Rien. Jamais rien. »",
        "« Rien. Jamais rien. » Elle partit.",
        "« Rien. Jamais rien », a déclaré Ann Dell. Elle partit.",
    ),
    ("de", "quotation.unsourced", "„Das war lang.“", "„Das war lang.“ Sie ging.", "„Das war lang“, sagte Ann Dell. Sie ging."),
    (
        "fr",
        "quotation.unsourced",
        "« Viendra-t-on enfin ? »",
        "« Viendra-t-on enfin ? »",
        "« Viendra-t-on enfin ? », a déclaré Ann Dell.",
    ),
    # a part of a sentence, and claims that are no quotations: the sentence is given its source
    (
        "en",
        "quotation.unsourced",
        "“nothing at all”",
        "The town got “nothing at all” that year.",
        "According to Ann Dell, the town got “nothing at all” that year.",
    ),
    ("en", "source.vague", "Some experts", "Some experts warn of floods.", "According to Ann Dell, some experts warn of floods."),
    # a source without a name gives its place to the one who is named
    ("fr", "source.vague", "Selon des experts", "Selon des experts, la digue tient.", "Selon Ann Dell, la digue tient."),
    ("fr", "source.vague", "selon certains", "La digue, selon certains élus, tient.", "La digue, selon Ann Dell, tient."),
    ("fr", "source.vague", "Certains affirment", "Certains affirment qu’elle tient.", "Selon Ann Dell, elle tient."),
    ("en", "source.vague", "Some experts", "Some experts say the dam holds.", "According to Ann Dell, the dam holds."),
    ("en", "source.vague", "experts say", "The dam holds, experts say.", "According to Ann Dell, the dam holds."),
    ("en", "source.anonymous", "according to a source", "It holds, according to a source.", "It holds, according to Ann Dell."),
    ("de", "source.vague", "Laut Experten", "Laut Experten hält der Deich.", "Laut Ann Dell hält der Deich."),
    ("es", "source.vague", "Según expertos", "Según expertos, el dique aguanta.", "Según Ann Dell, el dique aguanta."),
    ("it", "source.vague", "Secondo alcuni", "Secondo alcuni esperti, la diga tiene.", "Secondo Ann Dell, la diga tiene."),
    ("pt", "source.vague", "Especialistas afirmam", "Especialistas afirmam que aguenta.", "Segundo Ann Dell, aguenta."),
    # where that cannot be told, the sentence is given a source as any other
    (
        "de",
        "source.vague",
        "Experten sagen",
        "Experten sagen, er hält.",
        "Nach Angaben von Ann Dell: Experten sagen, er hält.",
    ),
    ("fr", "reported.passive", "aurait", "Le pont aurait été vendu.", "Selon Ann Dell, le pont aurait été vendu."),
    ("en", "claim.number", "It cost $14 million.", "It cost $14 million.", "According to Ann Dell, it cost $14 million."),
]


@pytest.mark.parametrize(("language", "code", "words", "text", "expected"), OFFERED)
def test_the_first_way_to_attribute(language: str, code: str, words: str, text: str, expected: str) -> None:
    start = text.index(words)
    span = Span(start, start + len(words))
    whole = code.startswith("quotation.") and start == 0
    finding = Finding(code, Kind.ATTRIBUTION, Severity.WARNING, span, "body")
    fix = attributions(finding, text, span if whole else Span(0, len(text)), "Ann  Dell", load_pack(language))[0]
    assert text[: fix.span.start] + fix.replacement + text[fix.span.end :] == expected


def test_a_name_takes_the_place_of_the_nameless_in_every_way() -> None:
    text = "Selon certains observateurs du port, Paris cèdera\u00a0!"
    finding = Finding("source.vague", Kind.ATTRIBUTION, Severity.WARNING, Span(0, 14), "body")
    ways = [one.replacement for one in attributions(finding, text, Span(0, len(text)), "Ann Dell", load_pack("fr"))]
    assert ways[0] == "Selon Ann Dell, Paris cèdera\u00a0!"
    assert "Paris cèdera, a déclaré Ann Dell\u00a0!" in ways
    assert not any("observateurs" in one for one in ways)


@pytest.mark.parametrize("language", sorted(available_languages()))
def test_every_language_has_ways_for_both(language: str) -> None:
    text = "“We were never told.”"
    for code in ("quotation.unsourced", "claim.number"):
        finding = Finding(code, Kind.ATTRIBUTION, Severity.WARNING, Span(0, len(text)), "body")
        assert attributions(finding, text, Span(0, len(text)), "Ann Dell", load_pack(language))


def test_nobody_is_no_speaker() -> None:
    finding = Finding("claim.number", Kind.CLAIM, Severity.WARNING, Span(0, 20), "body")
    assert attributions(finding, "It cost $14 million.", Span(0, 20), "  ", load_pack("en")) == ()
