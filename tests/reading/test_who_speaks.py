"""Who speaks: the classes of clauses that name a speaker, and what looks like one. Start reading at :data:`SPEAKERS`."""

import pytest

from deskeditor.language import load_pack
from deskeditor.reading import Passage, Reading
from deskeditor.reading.sourcing import Sourcing, sourcing_of
from deskeditor.text import paragraphs_of


def sourced(language: str, text: str) -> Sourcing:
    pack = load_pack(language)
    return sourcing_of([Passage("body", one.start, Reading(one.paragraph, pack)) for one in paragraphs_of(text)])


SPEAKERS = [
    # what stands between the verb and its subject, set off by commas
    ("fr", "« Le pont ne rouvrira pas cette année », a déclaré, lundi matin, la maire de Valmer.", "la maire de Valmer"),
    (
        "fr",
        "« Le pont ne rouvrira pas cette année », ont prévenu, selon le journal, des riverains inquiets.",
        "des riverains inquiets",
    ),
    ("fr", '"Le pont ne rouvrira pas cette année", ont prévenu des habitués du quai.', "des habitués du quai"),
    ("pt", "«O porto vai fechar no inverno», disse-nos o homem da lota.", "o homem"),
    # a setting or a reflexive before the subject
    ("de", "„Die Brücke bleibt dieses Jahr zu“, sagte in der Stadthalle eine Rednerin.", "eine Rednerin"),
    ("de", "„Die Brücke bleibt dieses Jahr zu“, erklärte mit leiser Stimme Hartwig.", "Hartwig"),
    ("de", "„Wie kann man so lange warten“, ärgert sich der Bäcker.", "der Bäcker"),
    # a gerund has no subject behind it
    ("en", "Ann Dell called it “a very long wait for nothing,” adding that it hurt the shops.", "Ann Dell"),
    # a coordinated verb has the subject of the verb of saying before it
    ("en", "Asked again, Ann Dell said Tom Bell was ill but added, “He will be back for the fair.”", "Ann Dell"),
    # a subject and an unknown verb behind a quotation yield to a known verb right before it
    ("en", "Later Ann Dell said she would “look after all of our boats,” the crowd dispersed slowly.", "Ann Dell"),
    # the verb before a colon is surer than the clause behind
    ("fr", "Resté seul, il poursuit : « J’ai travaillé vingt ans au port », se souvient Tom Bel.", "il"),
    # a relative that holds commas, a function before a name
    ("en", "Tom Bell, whose new shop, Bellwares, sells nets, said the pier was “the best place in all of Stow”.", "Tom Bell"),
    (
        "fr",
        "L’ancien directeur du port, Paul Bel précise que le quai était « fermé depuis des années au public ».",
        "L’ancien directeur du port",
    ),
    # the place of an opening phrase is no speaker
    (
        "en",
        "At a fair in Stow, Devon, on Sunday, Ann Dell spoke at length, saying it was “a good year for all of us”.",
        "Ann Dell",
    ),
    ("en", "On Sunday Ann Dell said it was “a good year for all of us”.", "Ann Dell"),
    # the main clause hands its speaker on, not the agent in it
    (
        "fr",
        "La procureure Anne Dell a souligné que cette peine était prévue par le code. « Ce sont des faits très graves ».",
        "La procureure Anne Dell",
    ),
    # an introduced question with a long name behind, a clause behind a full stop
    ("en", "“Is it really safe to cross now?” Lisa B. Moor, the mayor's adviser on bridges, said at a meeting.", "Lisa B. Moor"),
    ("en", "“The bridge will stay closed all year.” Moor said.", "Moor"),
    # by saying; the pronoun with its verb
    ("en", "She answered one of the letters by saying, “We will not reopen it.”", "She"),
    ("en", "Ann Dell said he's sure it will be “the end of the old harbour”.", "Ann Dell"),
    # a setting or a time between the verb and its subject
    ("fr", "« Le pont ne rouvrira pas cette année », a ironisé sur X le maire de Valmer.", "le maire de Valmer"),
    ("fr", "« Le pont ne rouvrira pas cette année », répond sans hésiter la préfète.", "la préfète"),
    ("fr", "« Le pont ne rouvrira pas cette année », a fait valoir mardi soir le maire.", "le maire"),
    ("es", "«El puente no abrirá este año», informó este martes la alcaldía de Lugo.", "la alcaldía de Lugo"),
    # whatever somebody does right behind their words
    ("en", "“The bridge will stay closed all year,” he grins.", "he"),
    ("en", "“The bridge will stay closed all year,” Dell chuckles, and pours the tea.", "Dell"),
    # an attitude with its copula
    ("de", "„Die Brücke bleibt dieses Jahr zu“, ist die Rednerin überzeugt.", "die Rednerin"),
    ("it", "«Il ponte non riaprirà quest'anno», è convinta la sindaca.", "la sindaca"),
    # an article that elsewhere follows its verb
    ("fr", "Le maire, Paul Bel, conteste ce total : « Personne n’a compté les bateaux du port ».", "Le maire"),
    # what leads up to the subject
    ("fr", "Interrogée sur le pont, elle a botté en touche : « Je parlerai aux riverains d’abord ».", "elle"),
    ("en", "According to Tom Bell, who was nine, Ann Dell stood up and announced, “Then nobody sails today.”", "Ann Dell"),
    ("it", "Poi il sindaco ha aggiunto: «Il ponte non riaprirà quest'anno».", "il sindaco"),
    # whose view it is, and who they are
    ("fr", "Pour Louise, étudiante en droit, « c’est la seule qui parle encore du port ».", "Louise"),
    ("it", "Per il primario Enzo Dal Pont il problema sono i letti: «Con tre medici non si va avanti».", "il primario"),
    ("fr", "J’aime cette phrase de mon grand-père : « Le port nourrit qui le respecte ».", "mon grand-père"),
    # whoever is asked answers
    ("en", "Asked if the pier would close, Ann Dell paused. “If it has to, it will.”", "Ann Dell"),
    ("de", "Gefragt, was sie sich wünsche, überlegt sie kurz. „Eine Brücke, die im Winter hält.“", "sie"),
    # a reader may read it there
    ("pt", "«O porto vai fechar no inverno», lê-se na publicação do ministro.", "publicação do ministro"),
    # a function of several words, an unknown verb with its setting
    ("de", "„Die Brücke bleibt dieses Jahr zu“, so dessen Vorsitzender Mert Aydin.", "dessen Vorsitzender"),
    ("en", "“I would love her to be right about this,” the 78-year-old emailed from his home in Stow.", "the 78-year-old"),
    ("it", "«Il ponte non riaprirà quest'anno», racconta ancora sotto shock la maestra.", "la maestra"),
    # whose answer it is
    ("fr", "Réponse immédiate de la ministre, Anne Dell : « Même vos métaphores fuient, monsieur. »", "la ministre"),
    # whatever the speaker does between two quotations
    ("en", "“I have sold fish for years,” he says. He looks at the pier. “Who will know the boats by name?”", "he"),
    # signatures and transcripts
    ("en", "“The sea gives and the sea takes away” — Ann Dell, mayor of Stow", "Ann Dell, mayor of Stow"),
    ("fr", "« La mer donne et la mer reprend toujours » Une ancienne capitaine", "Une ancienne capitaine"),
    (
        "en",
        "“ANN DELL: We closed the bridge because nobody could tell us whether it would hold for another winter of storms.”",
        "ANN DELL",
    ),
]


@pytest.mark.parametrize(("language", "text", "speaker"), SPEAKERS)
def test_the_speaker_is_the_one_beside_the_words(language: str, text: str, speaker: str) -> None:
    last = sourced(language, text).quotations[-1]
    assert last.speaker is not None
    assert last.speaker.span.of(text).startswith(speaker)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Her most striking appeal was worded well when “we all know what this election is about”."),
        ("en", "That record prompted “this is the oldest bridge in the whole country”."),
        ("en", "The press release linked to the Gazette report, “More than half of the people came by boat.”"),
        ("en", "The mayor's comments further “the idea that nobody cares for the harbour”."),
        ("en", "“We will see what can be done about it,” on Tuesday night, drawing applause at the fair."),
        ("en", "“Nothing can be done about it any more” After Latest Harbour Storm"),
        ("en", '"Ann Dell tried to find out who had closed the bridge to the island for good.'),
        ("fr", "L'affaire, ou « affaire du pont de Valmer et du quai », instruite par le juge Paul Bel, dure encore."),
        ("fr", "Paul Bel fait connaître « le port et les bateaux de Valmer » dans tout le pays."),
    ],
)
def test_a_noun_that_looks_like_a_verb_attributes_nothing(language: str, text: str) -> None:
    assert all(one.status.value not in {"sourced", "continues"} for one in sourced(language, text).quotations)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Those who said the harbour was their main worry were split evenly between the two towns."),
        ("en", "However, most state parties release their people once the campaign is over in the spring."),
        ("fr", "Ceux qui affirment que le port est vieux habitent presque tous de l’autre côté du pont."),
    ],
)
def test_a_relative_clause_makes_no_sentence_sourced(language: str, text: str) -> None:
    assert [one.sourced for one in sourced(language, text).sentences] == [False]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "El daño, añadió, supera los nueve millones de euros."),
        ("pt", "A medida, acrescentou, custa dois milhões de euros."),
        ("it", "Il ponte, fa sapere il Comune, chiuderà in autunno."),
        ("fr", "La mairie a fait savoir que le pont fermerait en automne."),
        ("fr", "Le pont fermera en automne, comme l'a expliqué le maire."),
        ("es", "El puente cerrará en otoño, según informó este lunes la alcaldía."),
        ("it", "Il ponte chiuderà in autunno, secondo quanto riferito dalla direzione."),
        ("it", "A detta del sindaco il ponte chiuderà in autunno."),
        ("de", "Dem Bürgermeister zufolge bleibt die Brücke zu."),
        ("es", "Así lo informó el director del puerto."),
        ("it", "A quanto riferisce la questura, il ponte è chiuso da ieri."),
        ("it", "Secondo quanto ricostruito dai carabinieri, una trave era marcia da anni."),
        ("it", "Il ministro ha fatto sapere di aver inviato gli ispettori."),
        ("fr", "Le pont fermera en automne, laisse-t-il entendre."),
        ("fr", "Le pont fermera en automne, a-t-on appris auprès du parquet."),
        ("fr", "Pour l'association du port, le vote marque « un recul de vingt ans »."),
        ("it", "Lo ha detto il sindaco."),
    ],
)
def test_a_sentence_tells_where_it_comes_from(language: str, text: str) -> None:
    assert [one.sourced for one in sourced(language, text).sentences] == [True]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("it", "Su X ha scritto: «Il ponte non riaprirà quest'anno»."),
        ("fr", "Et d'ajouter : « On a tous un bateau au port. »"),
        ("es", "«El puente no abrirá este año», zanjó."),
        ("it", "«Il ponte non riaprirà quest'anno», ammonisce."),
    ],
)
def test_words_without_a_subject_are_said_and_name_nobody(language: str, text: str) -> None:
    [one] = sourced(language, text).quotations
    assert (one.status.value, one.speaker) == ("sourced", None)


def test_a_sentence_without_an_end_is_no_prose() -> None:
    text = "The mayor said it is so, " + "and the net, the boat, the pier, " * 60 + "the clerk said it is so."
    frames = [passage.reading.attributions.frames for passage in passages(text)]
    cues = [attribution.cue.start for frame in frames[0] for attribution in frame.attributions]
    assert cues
    assert max(cues) < len(text) / 2


def passages(text: str) -> list[Passage]:
    return [Passage("body", one.start, Reading(one.paragraph, load_pack("en"))) for one in paragraphs_of(text)]


@pytest.mark.parametrize(
    ("before", "behind"),
    [
        ("Paul Bel avait tout prévu. Il a ajouté : « Nous verrons bien en mars.", "« Et nous reviendrons demain matin. »"),
        ("Paul Bel said so. “We shall see in March,” Paul Bel said.", "“And we shall be back there tomorrow.”"),
    ],
)
def test_a_speaker_carried_on_is_the_same_person(before: str, behind: str) -> None:
    language = "fr" if "«" in before else "en"
    opening = "« C’est fini », a dit Paul Bel." if language == "fr" else "“It is over,” said Paul Bel."
    names = [one.speaker and one.speaker.name for one in sourced(language, f"{opening}\n\n{before}\n\n{behind}").quotations]
    assert names == ["Paul Bel"] * 3
