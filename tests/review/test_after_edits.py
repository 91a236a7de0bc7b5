"""What is remembered is never stale: after any row of edits a reviewer says what one that never saw the article says."""

import random
from collections.abc import Callable
from dataclasses import replace

import pytest

from deskeditor.article import Article
from deskeditor.outlets import load_outlet
from deskeditor.resources import resource
from deskeditor.review import Reviewer

_ADDED = (
    "« Rien n’est décidé, » a dit le maire, Paul Vasseur.",
    "Elle a ajouté : « Nous verrons bien en mars.",
    "« Et nous reviendrons demain matin.",
    "Selon Vasseur, 3 400 personnes sont venues le mardi 30 février.",
    "Karlvik dénonce 4 300 personnes, l’Alliance et l’alliance, l’ONUX et 12 000 € (12,000 $).",
    "“We have waited long enough,” said Ann Dell, the mayor. She said: “It is late.",
    "“And we shall not wait again.",
)
"""Paragraphs that lean on what stands around them: carried speakers, quotations left open, a quantity told otherwise."""


def _cut(paragraphs: list[str], chance: random.Random) -> None:
    if len(paragraphs) > 4:
        del paragraphs[chance.randrange(len(paragraphs))]


def _add(paragraphs: list[str], chance: random.Random) -> None:
    paragraphs.insert(chance.randrange(len(paragraphs) + 1), chance.choice(_ADDED))


def _move(paragraphs: list[str], chance: random.Random) -> None:
    paragraphs.insert(chance.randrange(len(paragraphs)), paragraphs.pop(chance.randrange(len(paragraphs))))


def _repeat(paragraphs: list[str], chance: random.Random) -> None:
    paragraphs.append(chance.choice(paragraphs))


def _retype(paragraphs: list[str], chance: random.Random) -> None:
    """One word or mark of a paragraph is lost."""
    at = chance.randrange(len(paragraphs))
    words = paragraphs[at].split(" ")
    del words[chance.randrange(len(words))]
    paragraphs[at] = " ".join(words) or "."


_EDITS: tuple[Callable[[list[str], random.Random], None], ...] = (_cut, _add, _move, _move, _repeat, _retype)


@pytest.mark.parametrize(("sample", "language"), [("fr-port-de-valmer.txt", "fr"), ("en-healing-concrete.md", "en")])
def test_after_any_edits_the_review_is_what_a_fresh_one_says(sample: str, language: str) -> None:
    chance = random.Random(11)  # noqa: S311 - a fixed draw, not a secret
    outlet = load_outlet("eu-reporter")
    paragraphs = [line for line in resource("samples", sample).read_text(encoding="utf-8").splitlines() if line.strip()]
    article, kept = Article(headline=paragraphs[0], language=language), Reviewer(outlet)
    paragraphs = [*paragraphs[1:6], *_ADDED]
    for _ in range(60):
        chance.choice(_EDITS)(paragraphs, chance)
        article = replace(article, body="\n\n".join(paragraphs), published=chance.choice(("", "2024-03-05")))
        known, fresh = kept.review_article(article), Reviewer(outlet).review_article(article)
        assert known.findings == fresh.findings
        assert known.sourcing == fresh.sourcing
