"""Laws of pairing, and who says what in six languages. Start reading at :func:`test_quotations_are_nested_or_apart`."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deskeditor.language import load_pack
from deskeditor.reading import Passage, Reading, Status
from deskeditor.reading.quotations import quotations_of
from deskeditor.reading.sentences import sentences_of
from deskeditor.reading.sourcing import sourcing_of
from deskeditor.text import paragraphs_of

LANGUAGES = ("de", "en", "es", "fr", "it", "pt")
DAMAGED = st.text(alphabet="ab A.,!?:—-()\"'“”„«»‹›‘’`\u00a0\u202f1", max_size=80)


def read(language: str, text: str) -> list[Passage]:
    pack = load_pack(language)
    return [Passage("body", one.start, Reading(one.paragraph, pack)) for one in paragraphs_of(text)]


@given(DAMAGED, st.sampled_from(LANGUAGES))
def test_quotations_are_nested_or_apart(text: str, language: str) -> None:
    found = quotations_of(text, load_pack(language))
    for one in found:
        assert one.span.contains(one.inner)
        assert one.span.of(text).startswith(one.opening)
        assert not one.closed or one.span.of(text).endswith(one.closing)
        for other in found:
            assert not one.span.overlaps(other.span) or one.span.contains(other.span) or other.span.contains(one.span)


@given(DAMAGED, st.sampled_from(LANGUAGES))
def test_sentences_hold_every_character(text: str, language: str) -> None:
    held = {at for one in sentences_of(text, load_pack(language)) for at in range(one.span.start, one.span.end)}
    assert all(at in held for at, character in enumerate(text) if not character.isspace())


@given(DAMAGED, st.sampled_from(LANGUAGES))
def test_damaged_text_is_always_answered(text: str, language: str) -> None:
    passages = read(language, text)
    sourcing = sourcing_of(passages)
    assert len(sourcing.quotations) == sum(len(one.reading.quotations) for one in passages)
    assert len(sourcing.sentences) == sum(len(one.reading.sentences) for one in passages)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("hostile", ["“a” ", "said ", '" said, ', "He said that ", "''", "selon ", ", said X", "1 "])
def test_hostile_repetition_is_answered(language: str, hostile: str) -> None:
    passages = read(language, (hostile * 20_000)[:20_000])
    assert len(sourcing_of(passages).sentences) == len(passages[0].reading.sentences)


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("fr", "« Le pont restera fermé jusqu’au printemps », précise la maire.", "la maire"),
        ("fr", "« Le pont restera fermé jusqu’au printemps », tempêta Odile Vernay.", "Odile Vernay"),
        ("fr", "« Le pont restera fermé jusqu’au printemps », a-t-elle ajouté.", "elle"),
        ("fr", "Selon le préfet, le pont « restera fermé jusqu’au printemps ».", "le préfet"),
        ("fr", "Odile Vernay a affirmé que le pont « restera fermé jusqu’au printemps ».", "Odile Vernay"),
        ("en", "“The bridge stays shut until spring,” thundered Odile Vernay.", "Odile Vernay"),
        ("en", "“The bridge stays shut until spring,” the mayor said.", "the mayor"),
        ("en", "According to the mayor, the bridge “stays shut until spring”.", "the mayor"),
        ("en", "Vernay said she wants “a bridge that opens before spring”.", "Vernay"),
        ("de", "„Die Brücke bleibt bis zum Frühjahr gesperrt“, spottete Jana Holm.", "Jana Holm"),
        ("es", "«El puente seguirá cerrado hasta la primavera», aseguró la alcaldesa.", "la alcaldesa"),
        ("it", "«Il ponte resterà chiuso fino a primavera», ha dichiarato il sindaco.", "il sindaco"),
        ("pt", "«A ponte ficará fechada até a primavera», afirmou o prefeito.", "o prefeito"),
    ],
)
def test_a_quotation_is_attributed(language: str, text: str, speaker: str) -> None:
    [one] = sourcing_of(read(language, text)).quotations
    assert one.status is Status.SOURCED
    assert one.speaker is not None
    assert one.speaker.span.of(text) == speaker


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        ("“Nobody asked us about the bridge.”", [Status.UNSOURCED]),
        ("It rained all day long on the pier. Her husband laughs. “Nobody asked us about it.”", [Status.WEAK]),
        ("“We were asked,” the mayor said. “Nobody came to the meeting.”", [Status.SOURCED, Status.CONTINUES]),
        ("“We were asked,” the mayor said.\n\n“Nobody came to the meeting.”", [Status.SOURCED, Status.FLOATING]),
        ("The mayor said: “We were asked.\n\n“Nobody came to the meeting.”", [Status.SOURCED, Status.CONTINUES]),
        ("“Yes,” the mayor said. “We were. Twice.\n\n“Nobody came to it.”", [Status.SOURCED, *[Status.CONTINUES] * 2]),
        ("“We were asked.\n\n“Nobody came to it,” the mayor said.", [Status.CONTINUES, Status.SOURCED]),
        ("“Nobody was asked.\n\n“Nobody came to it.”", [Status.UNSOURCED, Status.UNSOURCED]),
        ("“We were asked,” the mayor said. And if it rains? “Then we wait.”", [Status.SOURCED, Status.CONTINUES]),
    ],
)
def test_a_speaker_is_carried_on_only_where_the_text_says_so(text: str, statuses: list[Status]) -> None:
    assert [one.status for one in sourcing_of(read("en", text)).quotations] == statuses


def test_a_pronoun_resolves_to_the_person_named_before() -> None:
    text = "“The bridge stays shut,” said Odile Vernay. “It is unsafe,” she added later."
    quotations = sourcing_of(read("en", text)).quotations
    assert [one.speaker and one.speaker.name for one in quotations] == ["Odile Vernay", "Odile Vernay"]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", "Danni Marsh came late.\n\n“The pier was never safe,” Marsh points out.", "Danni Marsh"),
        ("en", "“It will rain,” said Steve Orr. Her aide, Ann Dell, agrees. “We know that here,” she says.", "Ann Dell"),
        ("en", "The firm, Blue Bay Ltd, wrote: “We are sorry.”\n\nThen Ann Dell paused. “It will close,” she said.", "Ann Dell"),
        ("en", "Ann Dell was tired. “I am going home after this,” the 43-year-old said.", "Ann Dell"),
        ("en", "“The sea came in,” said Rob Tillman of Ohio.", "Rob Tillman"),
        ("en", "“The sea came in,” wrote Peel Morgan's Owen Tate.", "Owen Tate"),
        ("de", "„Die Brücke bleibt zu“, spottete Fraktionschefin Miriam Oster.", "Miriam Oster"),
        ("de", "„Die Brücke bleibt zu“, höhnte Kulturdezernentin Karin Volz.", "Karin Volz"),
        ("de", "Finanzminister Torsten Albers kam spät. „Die Brücke bleibt zu“, so der Minister.", "Torsten Albers"),
        ("es", "Manuel Rivas vendió el taxi. «Lo perdí todo en un año», cuenta a este diario.", "Manuel Rivas"),
        ("fr", "L'avocat du port, Me Yann Le Bris, conteste tout : « Personne n'a compté les bateaux ».", "Yann Le Bris"),
        ("fr", "« Le match est perdu d'avance », dit l'entraîneur de Lyon.", None),
        ("fr", "« C'est long », dit Odile Vernay. « Ce n'est pas juste », a-t-on rétorqué dans la salle.", None),
        ("fr", "Marie Bel a parlé. Elle a précisé que la ville « prendra sa part des dépenses et votera le plan.", "Marie Bel"),
        ("fr", "D'après le Conseil d'État, la mesure est « conforme à la Constitution de 1958 ».", None),
    ],
)
def test_a_mention_resolves_to_whom_the_text_speaks_of(language: str, text: str, name: str | None) -> None:
    speaker = sourcing_of(read(language, text)).quotations[-1].speaker
    assert speaker is not None
    assert speaker.name == name


def test_a_quotation_carried_on_has_the_name_of_its_speaker() -> None:
    text = "Odile Vernay said: “The bridge stays shut.\n\n“It is not safe in the wind.”"
    assert [one.speaker and one.speaker.name for one in sourcing_of(read("en", text)).quotations] == ["Odile Vernay"] * 2


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Roy said: ‘We won’t pay the workers’ wages this year.’", ["‘We won’t pay the workers’ wages this year.’"]),
        ("'We won't pay the workers' wages,' Roy said.", ["'We won't pay the workers' wages,'"]),
        ("‘We like our bosses’ said Roy. He disliked the workers’ wages.", ["‘We like our bosses’"]),
        ("‘We like our bosses’ said Roy. ‘We go.’", ["‘We like our bosses’", "‘We go.’"]),
        ("'We like our bosses' said Roy. 'We go.'", ["'We like our bosses'", "'We go.'"]),
        ("Rock 'n' roll isn't dead, he said.", []),
    ],
)
def test_a_plural_owner_closes_no_single_marks(text: str, whole: list[str]) -> None:
    assert [one.span.of(text) for one in quotations_of(text, load_pack("en"))] == whole
