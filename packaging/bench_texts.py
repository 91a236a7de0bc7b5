"""Texts to measure with: as long as asked, no paragraph twice, as many faults as asked. Start reading at :func:`article_text`.

No paragraph is repeated, because a paragraph that was seen is remembered and costs nothing.
"""

import random

SENTENCES = {
    "fr": (
        "Le conseil du port a adopté mardi un plan de {number} pages, selon un communiqué publié à l’issue de la séance",
        "« Nous ne pouvons plus attendre la prochaine tempête pour agir », a déclaré la présidente du {place}, Odile Marchetti",
        "Les travaux doivent commencer avant l’hiver et durer {number} semaines",
        "Près de {number} % des commerces du quai ont fermé depuis la dernière inondation",
        "Il a précisé que la commune prendrait sa part des dépenses, comme l’État et la région",
        "D’après la chambre de commerce de {place}, les entrepôts emploient {number} personnes",
        "Les riverains demandent un calendrier, une étude d’impact et des réunions publiques",
        "La station de pompage de {place} sera confiée à une société de la vallée",
        "« Chacun pourra vérifier nos chiffres, nos délais et nos factures », a assuré le maire, Bastien Lormeau",
        "Le bassin de rétention recevra l’eau des rues voisines avant de la rendre à la rivière",
    ),
    "en": (
        "The council of {place} adopted a plan of {number} pages on Tuesday, according to a statement",
        "“We cannot wait for the next storm before we act,” said the port’s president, Odile Marchetti",
        "The works are to begin before the winter and to last {number} weeks",
        "Nearly {number} per cent of the shops on the quay have closed since the last flood",
        "He said the town would pay its share of the costs, as the state and the region would",
        "The warehouses employ {number} people, according to the chamber of commerce of {place}",
        "Residents ask for a calendar, a study of the risks and public meetings",
        "The pumping station of {place} will be run by a company from the valley",
        "“Everybody may check our figures, our dates and our invoices,” the mayor, Bastien Lormeau, said",
        "The basin will take the water of the streets around it before giving it back to the river",
    ),
}
PLACES = ("Valmer", "Karlvik", "Arlenby", "Oberquell", "Altamar", "Morlane", "Fennick", "Sauvelade")
FAULTS = {"fr": ("commmencer", "innondation", "XNUMX"), "en": ("begining", "recieve", "XNUMX")}


def article_text(words: int, language: str, faults: int = 0, seed: int = 1) -> str:
    """About ``words`` words in paragraphs of three to five sentences, ``faults`` of them spoilt, evenly."""
    chance = random.Random(seed)  # noqa: S311 - repeatable, not secret
    paragraphs: list[str] = []
    written = planted = 0
    while written < words:
        sentences = [_sentence(language, chance) for _ in range(chance.randint(3, 5))]
        length = sum(len(sentence.split()) for sentence in sentences)
        due = round(faults * min(1.0, (written + length) / words))
        while planted < due:
            at = chance.randrange(len(sentences))
            sentences[at] += f" {FAULTS[language][planted % 3]}"
            planted += 1
        paragraphs.append(". ".join(sentences) + ".")
        written += length
    return "\n\n".join(paragraphs)


def _sentence(language: str, chance: random.Random) -> str:
    pattern = chance.choice(SENTENCES[language])
    return pattern.format(number=chance.randint(2, 9999), place=chance.choice(PLACES))
