"""How fast a paragraph is read for its claims and speakers, and what hostile ones cost. Start reading at :func:`main`.

    python packaging/measure_reading.py [--data DIR] [--languages fr,en] [--fuzz N]

Three figures a language, in CPU time: one paragraph, an article of sixty, and random texts of 20,000 characters made of the
marks and words that attribution looks for. Paragraphs come from the development sets where they are, else from the bench.
"""

import argparse
import gc
import random
import sys
import time
from collections.abc import Callable
from pathlib import Path

from bench_texts import article_text
from deskeditor.language import load_pack
from deskeditor.reading import Passage, Reading
from deskeditor.reading.sourcing import sourcing_of
from deskeditor.text import paragraphs_of
from measure_clean import texts

SETS = {"fr": "dev-french.jsonl.gz", "en": "dev-polnear-en.jsonl.gz"}
ARTICLE, ROUNDS, LONG, HOSTILE_MS = 60, 5, 20_000, 50
MANY = 3_000
"""Paragraphs that are measured: enough for a ninety-ninth percentile."""
PIECES = {
    "fr": ("dit", "a déclaré", "selon", "que", "Anna Keller", "le ministre", "il", "affirme", "d’après", "des experts", "12 %"),
    "en": ("said", "told", "according to", "that", "Ann Dell", "the mayor", "she", "claims", "some experts", "12 %", "who"),
}
MARKS = (*" " * 12, ", ", ". ", " « ", " » ", "“", "”", '"', ": ", " - ", "(", ") ", "’", "? ", "… ", "\n", " X ", " 1 ", "''")


def _cpu_ms(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return 1e3 * (time.process_time() - start)


def _passages(text: str, language: str) -> list[Passage]:
    """The passages as the reviewer has them: equal paragraphs are read once."""
    pack, placed = load_pack(language), paragraphs_of(text)
    readings = {one.paragraph.text: Reading(one.paragraph, pack) for one in placed}
    return [Passage("body", one.start, readings[one.paragraph.text]) for one in placed]


def _read(text: str, language: str) -> None:
    for passage in _passages(text, language):
        _ = passage.reading.facts


def _review(text: str, language: str) -> None:
    sourcing_of(_passages(text, language))


def _paragraphs(data: Path, language: str) -> list[str]:
    path = data / SETS[language]
    sources = texts(path, 0) if path.is_file() else (article_text(600, language, seed=seed) for seed in range(60))
    return [placed.paragraph.text for text in sources for placed in paragraphs_of(text)][:MANY]


def _hostile(language: str, seed: int) -> str:
    chance = random.Random(seed)  # noqa: S311 - repeatable, not secret
    few = chance.sample(PIECES[language], chance.randint(1, 4)), chance.sample(MARKS, chance.randint(1, 6))
    return "".join(chance.choice(chance.choice(few)) for _ in range(LONG))[:LONG]


def measure(data: Path, language: str, fuzz: int) -> None:
    """Prints the figures of one language."""
    paragraphs = _paragraphs(data, language)
    for text in paragraphs:
        _read(text, language)
    each = _times(paragraphs, language, _read)
    p50, p99, worst = (each[at] for at in (len(each) // 2, len(each) * 99 // 100, -1))
    print(f"{language}: {len(each)} paragraphs, p50 {p50:.3f} ms (0.5), p99 {p99:.2f} ms (3), worst {worst:.2f} ms")
    articles = ["\n\n".join(paragraphs[at : at + ARTICLE]) for at in range(0, len(paragraphs) - ARTICLE, ARTICLE)]
    whole, words = _times(articles, language, _review), sum(len(text.split()) for text in articles) // len(articles)
    middle = whole[len(whole) // 2]
    print(f"  {len(whole)} articles of {ARTICLE} paragraphs, {words} words: p50 {middle:.1f} ms (15), worst {whole[-1]:.1f} ms")
    in_lines = [_hostile(language, seed) for seed in range(fuzz)]
    for name, hostile in (("one paragraph", [text.replace("\n", " ") for text in in_lines]), ("many lines", in_lines)):
        times = _times(hostile, language, _review)
        over = sum(one > HOSTILE_MS for one in times)
        print(f"  {fuzz} hostile texts of {LONG} characters, {name}: worst {times[-1]:.1f} ms ({HOSTILE_MS}), over it {over}")


def _times(some: list[str], language: str, work: Callable[[str, str], None]) -> list[float]:
    """The best time of each of a few rounds, in order: what disturbs a round only ever makes it slower."""
    return sorted(min(_cpu_ms(lambda of=text: work(of, language)) for _ in range(ROUNDS)) for text in some)


def main() -> int:
    """Measures the languages asked for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--data", type=Path, default=Path(__file__).resolve().parents[2] / "shared" / "eval" / "data")
    parser.add_argument("--languages", default="fr,en")
    parser.add_argument("--fuzz", type=int, default=100, metavar="N")
    asked = parser.parse_args()
    gc.freeze()  # as where articles are read: the worker, and the check of the command line
    gc.set_threshold(20_000, 50, 1000)
    for language in asked.languages.split(","):
        measure(asked.data, language, asked.fuzz)
    return 0


if __name__ == "__main__":
    sys.exit(main())
