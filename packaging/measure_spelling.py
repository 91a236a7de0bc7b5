"""How fast words are looked up and corrections are found, and what the dictionaries weigh. Start reading at :func:`main`.

    python packaging/measure_spelling.py [--data DIR] [--languages fr,en]

In CPU time of one process: the dictionaries got ready, the words of running text looked up (each is worked out the first time
and remembered), the distinct words alone, and suggestions for misspellings that people made. Without the data it says so and
ends well: nothing is measured, nothing is wrong.
"""

import argparse
import gzip
import resource
import sys
import time
from pathlib import Path

from deskeditor.language import load_pack
from deskeditor.language.spelling.dictionaries import dictionaries_for
from deskeditor.language.spelling.layered import LayeredLexicon
from deskeditor.language.spelling.suggester import Suggester
from deskeditor.language.words import tokens_of
from measure_clean import texts

ROUNDS, MISSPELT = 3, 700
KILOBYTES = 1024 if sys.platform == "darwin" else 1
"""What ``ru_maxrss`` is divided by to be kilobytes: macOS counts bytes."""
UNHEARD_OF = ("wrodding", "wrôdding", "Wroddingo")
"""Words of no language: nothing is left unread when they have been looked up."""


def _lexicon(language: str) -> LayeredLexicon:
    """A lexicon that has read all its dictionaries: it was asked words that each of them has to be asked for."""
    pack = load_pack(language)
    lexicon = LayeredLexicon(pack, dictionaries_for(pack, "all", ()))
    for word in UNHEARD_OF:
        lexicon.judgement(word)
    return lexicon


def _speed(language: str, tokens: list[str]) -> float:
    """Tokens a second by a lexicon that has met none of them; the best of a few rounds."""
    best = float("inf")
    for _ in range(ROUNDS):
        lexicon = _lexicon(language)
        start = time.process_time()
        for token in tokens:
            lexicon.judgement(token)
        best = min(best, time.process_time() - start)
    return len(tokens) / best


def _suggestion_ms(suggester: Suggester, words: list[str]) -> list[float]:
    """What each word's suggestions cost, in order."""
    times = []
    for word in words:
        start = time.process_time()
        suggester.of(word)
        times.append(1e3 * (time.process_time() - start))
    return sorted(times)


def measure(data: Path, language: str, suggester: Suggester) -> None:
    """Prints the speeds of one language."""
    tokens = [token for text in texts(data / f"clean_{language}.jsonl.gz", 0) for _, token in tokens_of(text)]
    kinds = list(dict.fromkeys(tokens))
    print(f"{language}: {len(tokens)} tokens of running text, {_speed(language, tokens):,.0f} a second (150,000)")
    print(f"  the {len(kinds)} distinct ones alone, none met before: {_speed(language, kinds):,.0f} a second")
    with gzip.open(data / f"misspell_{language}.tsv.gz", "rt", encoding="utf-8") as lines:
        words = [line.partition("\t")[0] for line in lines]
    times = _suggestion_ms(suggester, words[:: max(1, len(words) // MISSPELT)])
    p50, p95 = times[len(times) // 2], times[len(times) * 95 // 100]
    print(f"  suggestions for {len(times)} misspellings: p50 {p50:.1f} ms, p95 {p95:.1f} ms (10), worst {times[-1]:.1f} ms")


def _prepared(language: str) -> Suggester:
    """The language's suggester, all of it read; prints what that took."""
    start = time.process_time()
    lexicon = _lexicon(language)
    ready = time.process_time()
    suggester = Suggester(lexicon)
    suggester.prepare()
    print(f"{language}: ready in {ready - start:.2f} s (0.6), {time.process_time() - ready:.2f} s more for suggestions")
    return suggester


def main() -> int:
    """Measures the languages asked for; the size of the process is taken when all their dictionaries are in it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    beside = Path(__file__).resolve().parents[2] / "shared" / "eval" / "data" / "spelling"
    parser.add_argument("--data", type=Path, default=beside)
    parser.add_argument("--languages", default="fr,en")
    asked = parser.parse_args()
    if not asked.data.is_dir():
        print(f"no texts in {asked.data}: nothing measured")
        return 0
    languages = asked.languages.split(",")
    suggesters = {language: _prepared(language) for language in languages}
    size = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / KILOBYTES / 1024
    print(f"the process with all of them: {size:.0f} MB (120 for fr and en)")
    for language in languages:
        measure(asked.data, language, suggesters[language])
    return 0


if __name__ == "__main__":
    sys.exit(main())
