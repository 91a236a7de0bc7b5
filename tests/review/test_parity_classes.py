"""Classes of difference, each on sentences of its own: what a faithful translation may do, and what damage does."""

import pytest
from tests.review.damaged_pairs import Side, compared

from deskeditor.language import load_pack
from deskeditor.reading.sentences import sentences_of
from deskeditor.review.parity.facts import facts_of
from deskeditor.review.parity.repairs import rendered

HEAD = ("The bakery of Torvik opens again\n\n", "La boulangerie de Torvik rouvre\n\n")


def alarms(english: str, french: str) -> list[tuple[str, str, str | None]]:
    """What a French draft has against its English source: the kind, the message's last part, the fix."""
    draft, source = Side("fr", HEAD[1] + french), Side("en", HEAD[0] + english)
    return [(one.kind, one.variant or one.what.value, one.fix) for one in compared(draft, source).alarms]


@pytest.mark.parametrize(
    ("english", "french"),
    [
        # one quotation of the draft for two of the source, the clause inside it, and the reverse
        ("“We have no flour,” the baker Nils Orre said. “We have had none since the flood in March.”",
         "« Nous n'avons pas de farine. Nous n'en avons pas depuis l'inondation de mars », a déclaré le boulanger Nils Orre."),
        ("“We have no flour,” the baker Nils Orre said. “We have had none since the flood in March.”",
         "« Nous n'avons, dit le boulanger Nils Orre, plus de farine. Nous n'en avons plus depuis l'inondation de mars. »"),
        ("“We have no flour and no salt,” said Nils Orre.", "« Nous n'avons, dit Nils Orre, ni farine ni sel. »"),
        # a number shares the scale of the next one; halves; cents; rounded tens
        ("The oven costs between €400m and €450m.", "Le four coûte entre 400 et 450 millions d'euros."),
        ("Half a million loaves were sold.", "Un demi-million de pains ont été vendus."),
        ("A loaf costs €14.50 in the harbour.", "Un pain coûte 14 euros 50 dans le port."),
        ("He has some 40 kinds of bread.", "Il a une quarantaine de sortes de pain."),
        ("One in 2,700 loaves is burnt.", "1 pain sur 2 700 est brûlé."),
        # an hour without a word for it, and an English metre
        ("The shop closes at 11.40 p.m. on weekdays.", "Le magasin ferme à 23 h 40 en semaine."),
        ("The oven is 35 m long.", "Le four mesure 35 mètres de long."),
        # a name from another alphabet
        ("Oleg Lukashenko bakes the rye bread.", "Oleg Loukachenko cuit le pain de seigle."),
        # a title with somebody else's name in it
        ("The lawyer protested. “The file is quite empty now,” Odd Brekke said.",
         "L'avocat de M. Orre a protesté. « Le dossier est tout à fait vide », a lancé Odd Brekke."),
    ],
)  # fmt: skip
def test_what_a_translator_may_do_is_no_alarm(english, french):
    assert alarms(english, french) == []


@pytest.mark.parametrize(
    ("english", "french", "expected"),
    [
        ("The oven is 4.6 metres long.", "Le four mesure 4,6 kilomètres de long.", ("scale", "unit", "4,6 mètres")),
        ("It cost 3.2 million dollars.", "Il a coûté 3,2 millions d'euros.", ("scale", "unit", "3,2 millions de dollars")),
        ("Sales fell by 11 percent.", "Les ventes ont baissé de 11 points.", ("scale", "unit", "11 %")),
        ("The strike took 22 days.", "La grève a duré 22 semaines.", ("scale", "unit", "22 jours")),
        ("The oven cost 1.4 million euros.", "Le four a coûté XNUMX million d'euros.", ("number", "placeholder", "1,4")),
        ("The oven came on 15 December.", "Le four est arrivé le XNUMX décembre.", ("number", "placeholder", "15")),
        ("Bread of £2.10 is dear.", "Un pain à XNUMX livres est cher.", ("number", "placeholder", "2,10")),
        ("He sold 1.4 million loaves.", "Il a vendu 1,7 million de pains.", ("number", "altered", "1,4")),
        ("He opened it on Monday, with two friends.", "Il l'a ouverte dimanche, avec deux amis.", ("date", "altered", "lundi")),
        ("They met in Brussels in spring.", "Ils se sont rencontrés à Paris au printemps.", ("name", "swapped", "Bruxelles")),
        ("It cost 1.5 billion euros.", "Il a coûté 1,5 million d'euros.", ("scale", "altered", "1,5 milliard")),
        ("It opens on December 15.", "Elle ouvre le 25 décembre.", ("date", "altered", "15 décembre")),
        ("It opens on 12 June 2024.", "Elle ouvre le 12 mai 2024.", ("date", "altered", "12 juin 2024")),
        ("Nils Wieland bakes at night.", "Nils Wielnad cuit la nuit.", ("name", "altered", "Nils Wieland")),
        ("Nils Lenormand bakes at night.", "Nils Lenorman cuit la nuit.", ("name", "altered", "Nils Lenormand")),
    ],
)
def test_damage_is_told_with_its_fix(english, french, expected):
    assert alarms(english, french) == [expected]


def test_a_quotation_that_lost_half_its_marks_is_told():
    english = "“We have no flour,” said Nils Orre. “We have had none since the flood in March came up the street to our door.”"
    french = "« Nous n'avons pas de farine », a dit Nils Orre. Ils n'en ont plus depuis que l'eau est montée jusqu'à la porte."
    assert ("quotation", "lost", None) in alarms(english, french)


def test_another_person_of_the_source_in_a_paragraph_is_told():
    english = (
        "Nils Orre runs the bakery and sells 300 loaves a day.\n\n"
        "The mayor, Ilse Varga, promised 25 tonnes of flour at a meeting in the town hall."
    )
    french = (
        "Nils Orre tient la boulangerie et vend 300 pains par jour.\n\n"
        "Le maire, Nils Orre, a promis 25 tonnes de farine lors d'une réunion à la mairie."
    )
    assert [(kind, how) for kind, how, _ in alarms(english, french)] == [("name", "swapped")]


def test_a_short_paragraph_joined_to_another_is_not_lost():
    first = "The bakery of Torvik sells 300 loaves a day, most of them to the 48 crews of the harbour."
    draft = "La boulangerie de Torvik vend 300 pains par jour, surtout aux 48 équipages du port. Le sel manque."
    found = compared(Side("fr", HEAD[1] + draft), Side("en", f"{HEAD[0]}{first}\n\nThere is no salt."))
    assert [(one.kind, one.variant) for one in found.differences if one.kind == "paragraph"] == [("paragraph", "merged")]
    lost = compared(
        Side("fr", HEAD[1] + draft.removesuffix(" Le sel manque.")), Side("en", f"{HEAD[0]}{first}\n\nThere is no salt.")
    )
    assert [(one.kind, one.what.value) for one in lost.alarms] == [("paragraph", "lost")]


def test_two_paragraphs_divided_otherwise_are_one_pair():
    english = (
        "The bakery of Torvik sells 300 loaves a day to 48 crews.\n\n"
        "It was built in 1894 and weighs 212 tonnes. The repair will cost 4.8 million crowns, half of it paid by Ilse Varga."
    )
    french = (
        "La boulangerie de Torvik vend 300 pains par jour à 48 équipages. Construite en 1894, elle pèse 212 tonnes.\n\n"
        "La réparation coûtera 4,8 millions de couronnes, dont la moitié payée par Ilse Varga."
    )
    found = compared(Side("fr", HEAD[1] + french), Side("en", HEAD[0] + english))
    assert found.alarms == ()
    assert [one.variant for one in found.differences if one.kind == "paragraph"] == ["redivided"]


def test_a_number_of_the_headline_that_the_text_tells_too_is_no_alarm():
    body = "She was 91 and baked for the 48 crews of the harbour."
    french = "Ilse Varga est morte\n\nElle avait 91 ans et cuisait pour les 48 équipages du port."
    found = compared(Side("fr", french), Side("en", f"Ilse Varga dies at 91\n\n{body}"))
    assert found.alarms == ()


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        (
            "“We pressed hard for it and we are very glad that it was granted.”",
            "We pressed hard for it and we are glad that it was granted",
        ),
        ("“we are glad that it was grunted”", "we are glad that it was granted"),
    ],
)
def test_in_one_language_an_altered_quotation_takes_the_words_of_the_source_and_no_more(draft, expected):
    source = "Ilse Varga said: “We pressed hard for it and we are glad that it was granted. We will be watching the figures.”"
    found = compared(Side("en", f"{draft[:-1]},” said Ilse Varga."), Side("en", source)).alarms
    assert [one.kind for one in found] == ["quotation"]
    assert found[0].fix.strip("“”.,") == expected


def test_in_one_language_another_speaker_and_a_misspelt_name_are_told():
    source = "“We have had no flour since the flood,” said Ilse Varga, the mayor. Nils Wieland bakes at night."
    found = compared(Side("en", "“We have had no flour since the flood,” said Nils Wielnad."), Side("en", source)).alarms
    assert {one.kind for one in found} == {"speaker", "name"}


def test_a_placeholder_that_nothing_points_to_has_no_fix():
    source = "Torvik has 14 shops, 22 boats, 37 cats, 48 crews, 59 dogs and 61 trees."
    (one,) = compared(Side("en", "There is a fair of XNUMX evenings in the valley."), Side("en", source)).alarms
    assert one.fix is None


def test_a_german_ordinal_ends_no_sentence():
    pack = load_pack("de")
    text = "Sie kommt am 30. Juni zum letzten Mal. Danach ist sie 58. Sie geht."
    assert [one.span.of(text) for one in sentences_of(text, pack)] == [
        "Sie kommt am 30. Juni zum letzten Mal.",
        "Danach ist sie 58.",
        "Sie geht.",
    ]


@pytest.mark.parametrize(
    ("text", "code", "power", "expected"),
    [
        ("£2.10", "fr", 0, "2,10"),
        ("1.4 million", "fr", 6, "1,4"),
        ("1.07 billion", "pt", 9, "1,07"),
        ("6 p.m.", "de", 0, None),
        ("10 a.m.", "de", 0, "10"),
        ("1887", "en", 0, "1887"),
        ("1,340", "en", 0, "1,340"),
    ],
)
def test_a_number_is_written_as_the_source_wrote_its_digits(text, code, power, expected):
    (fact,) = facts_of(text, load_pack("en"))
    assert rendered(fact, load_pack(code), power) == expected
