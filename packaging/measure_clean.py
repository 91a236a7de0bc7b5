"""How much is said about clean text: findings of each kind per 1,000 words of edited copy. Start reading at :func:`main`.

    python packaging/measure_clean.py [--data DIR] [--languages fr,en] [--limit N] [--worst N]

The target is at most 1.5 errors and warnings of the kinds grammar, number, translation, furniture, consistency and house per
1,000 words in French and English. Without the data it says so and ends well: nothing is measured, nothing is wrong.
"""

import argparse
import gzip
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from deskeditor.findings import Finding, Severity
from deskeditor.outlets import load_outlet
from deskeditor.review import Reviewer

COUNTED = ("grammar", "number", "translation", "furniture", "consistency", "house")
TARGET = 1.5
_WORD = re.compile(r"[^\W\d_]{2,}")


def texts(path: Path, limit: int) -> Iterator[str]:
    """The documents of a set, one JSON object a line, at most ``limit``."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            if limit and number >= limit:
                return
            document = json.loads(line)
            yield document.get("text") or "\n\n".join(sentence[0] for sentence in document["sentences"])


def loud(finding: Finding) -> bool:
    """Whether the finding counts against the budget."""
    return finding.kind in COUNTED and finding.severity is not Severity.INFO


def measure(path: Path, language: str, limit: int, worst: int) -> float:
    """Prints the figures of one set and answers the rate that has a target."""
    reviewer = Reviewer(load_outlet("eu-reporter"))
    words, counts, codes, shown = 0, Counter[tuple[str, str]](), Counter[str](), []
    for text in texts(path, limit):
        words += len(_WORD.findall(text))
        for finding in reviewer.review_text(text, language).findings:
            counts[(finding.kind.value, "hint" if finding.severity is Severity.INFO else "loud")] += 1
            if loud(finding):
                codes[finding.code] += 1
                if finding.span:
                    around = text[max(0, finding.span.start - 30) : finding.span.end + 30].replace("\n", " ")
                    shown.append(f"{finding.code}: {finding.span.of(text)!r} in {around!r}")
    rate = 1000 * sum(number for (kind, how), number in counts.items() if how == "loud" and kind in COUNTED) / max(1, words)
    print(f"{language}: {words} words, {rate:.2f} loud findings per 1,000 (at most {TARGET})")
    for (kind, how), number in sorted(counts.items()):
        print(f"  {kind:12} {how:5} {1000 * number / max(1, words):6.2f}")
    for code, number in codes.most_common(worst):
        print(f"  {number:5} {code}")
        for line in [one for one in shown if one.startswith(f"{code}:")][:worst]:
            print(f"        {line}")
    return rate


def main() -> int:
    """Measures the languages asked for; the exit status is 1 when a target is missed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    beside = Path(__file__).resolve().parents[2] / "shared" / "eval" / "data" / "spelling"
    parser.add_argument("--data", type=Path, default=beside)
    parser.add_argument("--languages", default="fr,en")
    parser.add_argument("--limit", type=int, default=0)
    parser.add_argument("--worst", type=int, default=0)
    asked = parser.parse_args()
    sets = [(code, asked.data / f"clean_{code}.jsonl.gz") for code in asked.languages.split(",")]
    present = [(code, path) for code, path in sets if path.is_file()]
    if not present:
        print("No clean sets here: nothing measured.")
        return 0
    rates = [measure(path, code, asked.limit, asked.worst) for code, path in present]
    return 1 if any(rate > TARGET for rate in rates) else 0


if __name__ == "__main__":
    sys.exit(main())
