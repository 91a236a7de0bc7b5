"""How fast the rules are: words a second of the packs alone, and one paragraph's time. Start reading at :func:`main`.

    python packaging/measure_rules.py [--data DIR] [--languages fr,en] [--checks] [--peers WORDS] [--python PYTHON]

``--checks`` adds every check's share, ``--peers`` the same text read by Grammalecte and proselint where they are installed, in
``--python`` or the system's Python. Start-up is taken off: a first pass compiles what the texts need. Skips where the
data is absent.
"""

import argparse
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any

from deskeditor.checks import CHECKS
from deskeditor.language import load_pack
from deskeditor.outlets import load_outlet
from deskeditor.reading import ArticleReading, Reading
from deskeditor.review import Reviewer
from deskeditor.rules import load_rules
from deskeditor.text import paragraphs_of
from measure_clean import texts
from rule_peers import compare

_ROUNDS = 3
"""The quickest of so many passes counts: what disturbs a pass only ever makes it slower."""


def _timed(work: Callable[[], Any]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def _readings(path: Path, code: str) -> list[Reading]:
    pack = load_pack(code)
    lines = (placed.paragraph for text in texts(path, 0) for placed in paragraphs_of(text))
    readings = [Reading(paragraph, pack) for paragraph in lines]
    for reading in readings:
        _ = reading.words, reading.sentences, reading.quotations
    return readings


def measure(path: Path, code: str, *, checks: bool) -> None:
    """Prints the figures of one language."""
    rules, readings = load_rules(code), _readings(path, code)
    words = sum(len(reading.words) for reading in readings)
    for reading in readings:
        rules.examine(reading)
    each = sorted(_timed(lambda one=reading: rules.examine(one)) for reading in readings)
    total = min(_timed(lambda: [rules.examine(reading) for reading in readings]) for _ in range(_ROUNDS))
    print(f"{code}: {len(rules.rules)} rules, {words} words, {words / total:,.0f} words/s, those of a whole article included")
    p50, p99, worst = (1e3 * each[at] for at in (len(each) // 2, len(each) * 99 // 100, -1))
    print(f"  a paragraph: p50 {p50:.3f} ms, p99 {p99:.3f} ms, worst {worst:.3f} ms")
    if checks:
        _shares(path, code, readings, words)


def _shares(path: Path, code: str, readings: list[Reading], words: int) -> None:
    spent: dict[str, float] = defaultdict(float)
    for check in CHECKS:
        if check.paragraph is not None:
            examine = check.paragraph
            spent[check.name] += _timed(lambda of=examine: [list(of(reading)) for reading in readings])
    reviewer = Reviewer(load_outlet("eu-reporter"))
    reviews = [reviewer.review_text(text, code).reading for text in texts(path, 0)]
    for review in reviews:
        fresh = ArticleReading(review.article, review.passages, review.pack, review.outlet, review.raw)
        for check in CHECKS:
            if check.article is not None:
                examine_all = check.article
                spent[check.name] += _timed(lambda of=examine_all, one=fresh: list(of(one)))
    for name, seconds in sorted(spent.items(), key=lambda item: -item[1]):
        print(f"  {name:22} {1e6 * seconds / words:6.2f} µs a word")


def main() -> int:
    """Measures the languages asked for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    beside = Path(__file__).resolve().parents[2] / "shared" / "eval" / "data" / "spelling"
    parser.add_argument("--data", type=Path, default=beside)
    parser.add_argument("--languages", default="fr,en")
    parser.add_argument("--checks", action="store_true")
    parser.add_argument("--peers", type=int, default=0, metavar="WORDS")
    parser.add_argument("--python", default=sys.executable)
    asked = parser.parse_args()
    for code in asked.languages.split(","):
        path = asked.data / f"clean_{code}.jsonl.gz"
        if path.is_file():
            measure(path, code, checks=asked.checks)
            if asked.peers:
                compare(list(texts(path, 0)), code, asked.peers, (asked.python, "/usr/bin/python3"))
        else:
            print(f"{code}: no data here")
    return 0


if __name__ == "__main__":
    sys.exit(main())
