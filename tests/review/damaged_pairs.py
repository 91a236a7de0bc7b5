"""Pairs of articles in two languages, and the damage a translation does to them. Start reading at :func:`pairs`."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from deskeditor.outlets import load_outlet
from deskeditor.review import Reviewer
from deskeditor.review.parity import Comparison, compare

ARTICLES = Path(__file__).parent / "parity_articles"
_MARKS = re.compile(r"[«»„“”]\s?")
_NUMBER = re.compile(r"(?<![\d.,])(?<!\d[\u00a0\u202f ])\b\d{2,3}\b(?![.,:]\d|[\u00a0\u202f ]\d)")
_reviewer = Reviewer(load_outlet("eu-reporter"), checks=())


@dataclass(frozen=True)
class Side:
    language: str
    text: str

    @property
    def paragraphs(self) -> list[str]:
        return self.text.split("\n\n")


@dataclass(frozen=True)
class Pair:
    name: str
    draft: Side
    source: Side


def pairs() -> Iterator[Pair]:
    """Every article from English into each of the five languages and back."""
    for path in sorted(ARTICLES.glob("*.toml")):
        texts = {code: text.strip() for code, text in tomllib.loads(path.read_text(encoding="utf-8")).items()}
        for code in sorted(texts.keys() - {"en"}):
            english, other = Side("en", texts["en"]), Side(code, texts[code])
            yield Pair(f"{path.stem}:en-{code}", other, english)
            yield Pair(f"{path.stem}:{code}-en", english, other)


def compared(draft: Side, source: Side) -> Comparison:
    readings = [_reviewer.review_text(side.text, side.language).reading for side in (draft, source)]
    return compare(readings[0], draft.text, readings[1], source.text)


def without_paragraph(side: Side, number: int) -> Side:
    kept = [text for at, text in enumerate(side.paragraphs) if at != number]
    return Side(side.language, "\n\n".join(kept))


def without_marks(side: Side, number: int) -> Side:
    """The quotations of one paragraph turned into plain text."""
    texts = side.paragraphs
    texts[number] = _MARKS.sub("", texts[number])
    return Side(side.language, "\n\n".join(texts))


def quoting_paragraphs(side: Side) -> list[int]:
    return [number for number, text in enumerate(side.paragraphs) if _MARKS.search(text)]


def with_other_number(side: Side, seed: int) -> tuple[Side, str] | None:
    """One two- or three-digit number of the body replaced by another; the number it was."""
    head, _, body = side.text.partition("\n\n")
    found = list(_NUMBER.finditer(body))
    if not found:
        return None
    match = found[seed % len(found)]
    other = str(int(match.group()) + 11 + seed)
    return Side(side.language, f"{head}\n\n{body[: match.start()]}{other}{body[match.end() :]}"), match.group()
