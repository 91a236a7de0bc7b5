"""A clause set off inside a quotation names its speaker. Start reading at :func:`test_a_clause_inside_names_the_speaker`."""

import pytest

from deskeditor.language import load_pack
from deskeditor.reading import Passage, Reading
from deskeditor.reading.sourcing import QuotationSourcing, Status, sourcing_of
from deskeditor.text import paragraphs_of

TOLD = [
    ("fr", "« Le quai est perdu, a prévenu Ilse Varga, patronne du chantier. Il faut tout refaire. »", "Ilse Varga"),
    ("fr", "« Nous avons, dit-il, tout essayé. »", "il"),
    ("fr", "« La digue, explique le maire de Valmer, Bastien Lormeau, tiendra dix ans. »", "le maire de Valmer"),
    ("fr", "« Où irons-nous ? s’interroge Odile Marchetti. Personne ne répond. »", "Odile Marchetti"),
    ("fr", "« Les plans, m’a confié un ancien ministre, sont faux. »", "un ancien ministre"),
    ("fr", "« C’est fini, a-t-elle lâché. On rentre. »", "elle"),
    ("it", "«Abbiamo, ha detto il sindaco Rossi, fatto tutto il possibile».", "il sindaco Rossi"),
    ("es", "«No podemos esperar, dijo Ana Conti, presidenta del comité. Queremos respuestas».", "Ana Conti"),
    ("de", "„Wir können nicht warten, sagte die Ministerin Anna Keller, und wir warten nicht.“", "die Ministerin Anna Keller"),
    ("en", "« The works, explains the mayor of Nantes, Paul Durand, will last three years. »", "the mayor of Nantes"),
]
SAID_BY_NOBODY = [
    ("fr", "« Il crie, menace les passants, annonce la nouvelle et repart sans rien dire. »"),
    ("fr", "« Le ministre nous ment, promet des aides, dit n’importe quoi depuis des mois. »"),
    ("fr", "« On ne peut pas continuer, dit-on, sans changer de méthode. »"),
    ("fr", "« Il est venu, a vu, a vaincu, et les Romains ont applaudi sans comprendre. »"),
    ("fr", "« Répondez, demande le peuple, sinon nous descendrons dans la rue. »"),
    ("en", "“The children, said to be ten years old, were found in the woods by a dog.”"),
    ("en", "“Look, I said, this is not how we do things in this town.”"),
    ("en", "“I told him that we would go, she said, and then we all went home.”"),
]


def _only_quotation(language: str, text: str) -> QuotationSourcing:
    passages = [Passage("body", one.start, Reading(one.paragraph, load_pack(language))) for one in paragraphs_of(text)]
    (quotation,) = sourcing_of(passages).quotations
    return quotation


@pytest.mark.parametrize(("language", "text", "speaker"), TOLD)
def test_a_clause_inside_names_the_speaker(language: str, text: str, speaker: str) -> None:
    """The convention of French and Italian papers, and what a translation leaves of it."""
    quotation = _only_quotation(language, text)
    assert quotation.status is Status.SOURCED
    assert quotation.speaker is not None
    assert quotation.speaker.span.of(text) == speaker


@pytest.mark.parametrize(("language", "text"), SAID_BY_NOBODY)
def test_the_speaker_s_own_verbs_name_nobody(language: str, text: str) -> None:
    """Inside a quotation most verbs of saying are part of what is said."""
    assert _only_quotation(language, text).status is Status.UNSOURCED


def test_whoever_is_named_outside_comes_first() -> None:
    """What stands inside is asked only where nobody outside speaks."""
    quotation = _only_quotation("fr", "« Le quai, disait mon voisin Paul, est perdu », a répété Ilse Varga.")
    assert quotation.speaker is not None
    assert quotation.speaker.name == "Ilse Varga"
