"""The measurements: what a person would feel, with the target beside the figure. Run by ``make bench``.

    bench.py [--only NAME,NAME…] [--quick]      NAME: check, keys, article, open, start, list, search

Start reading at :data:`MEASURES`. Every measurement runs in a process of its own (``bench_runs.py``), which prints one JSON
object. CPU times are of the thread that draws; a busy machine stretches wall times but hardly those.
"""

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
RUNS = ROOT / "packaging" / "bench_runs.py"
Row = tuple[str, str, str]
"""What was measured, the figure, the target."""


def main() -> int:
    """Measure what was asked for; 1 when a measurement failed to run (a missed target is a figure, not a failure)."""
    parser = argparse.ArgumentParser(description="Measure deskeditor; targets stand beside the figures.")
    parser.add_argument("--only", default=",".join(MEASURES), help="comma-separated: " + ", ".join(MEASURES))
    parser.add_argument("--quick", action="store_true", help="smaller runs, for trying the benchmark itself")
    asked = parser.parse_args()
    failed = False
    print(f"{'what':<58}{'measured':>22}   target", flush=True)
    for name in asked.only.split(","):
        try:
            for what, figure, target in MEASURES[name](asked.quick):
                print(f"{what:<58}{figure:>22}   {target}", flush=True)
        except (RuntimeError, KeyError) as error:
            failed = True
            print(f"{name}: {error}", file=sys.stderr, flush=True)
    return 1 if failed else 0


def _measured(*arguments: object) -> dict[str, Any]:
    """The answer of one run. Raises RuntimeError with what it said when it fails."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, str(RUNS), *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    if done.returncode:
        raise RuntimeError(f"failed: {done.stderr.strip()[-2000:]}")
    answer: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return answer


def check(quick: bool) -> Iterator[Row]:  # noqa: FBT001 - one switch for every measure
    """Throughput of the command line, start-up taken off."""
    words = 10_000 if quick else 60_000
    for fixes, target in (("none", 40_000), ("all", 15_000)):
        for number, language in enumerate(("fr", "en")):
            got = _measured("check", words, language, fixes)
            speed = f"{got['words'] / got['cpu_s']:,.0f} words/s"
            yield f"check --jsonl --fixes {fixes}, {language}, {got['words']:,} words, CPU", speed, f"≥ {target:,}"
            if fixes == "none" and number == 0:
                yield "its start-up, wall", f"{got['start_s']:.2f} s", ""


def keys(quick: bool) -> Iterator[Row]:  # noqa: FBT001
    """Key to paint in the body, 500 findings in the draft."""
    for words, target in ((1_000, ""), (10_000, "p95 ≤ 16 ms"), (50_000, "")):
        if quick and words > 10_000:
            continue
        got = _measured("keys", words, 60 if quick else 300)
        what = f"key → paint, {got['words']:,} words, {got['findings']} findings, CPU"
        yield what, f"p50 {got['p50']:.1f}  p95 {got['p95']:.1f} ms", target
        yield "    its longest event-loop gap in the pauses, wall", f"{got['gap']:.0f} ms", ""


def article(quick: bool) -> Iterator[Row]:  # noqa: FBT001
    """The checks that read a whole article, after one edit."""
    for language in ("fr", "en"):
        got = _measured("article", 600, language, 50 if quick else 300)
        figures = f"p50 {got['p50']:.1f}  best {got['best']:.1f} ms"
        yield f"article-wide checks after one edit, {language}, {got['words']} words, CPU", figures, "p50 ≤ 3 ms"


def opening(quick: bool) -> Iterator[Row]:  # noqa: FBT001
    """How long the window does not answer while a long draft opens."""
    got = _measured("open", 10_000 if quick else 50_000)
    yield f"longest event-loop gap while {got['words']:,} words open, CPU", f"{got['work']:.0f} ms", "≤ 50 ms"
    yield "    the same by the clock", f"{got['gap']:.0f} ms", ""
    yield "    until its text stands / its review is shown", f"{got['filled']:.0f} / {got['reviewed']:.0f} ms", ""


def start(quick: bool) -> Iterator[Row]:  # noqa: FBT001
    """From the command to the first painted window."""
    times = [_measured("start") for _ in range(1 if quick else 5)]
    wall = sorted(one["wall"] for one in times)[len(times) // 2]
    cpu = sorted(one["cpu"] for one in times)[len(times) // 2]
    yield "start to first painted window, wall / CPU", f"{wall:.0f} / {cpu:.0f} ms", ""
    yield "    the very first time, samples imported, wall", f"{times[0]['ever']:.0f} ms", ""


def drafts(quick: bool) -> Iterator[Row]:  # noqa: FBT001
    """The list of a large desk."""
    got = _measured("list", 5_000 if quick else 100_000)
    yield f"list of {got['drafts']:,} drafts, scroll step, CPU", f"p50 {got['p50']:.1f}  p95 {got['p95']:.1f} ms", "p95 ≤ 16 ms"
    yield "    jump to anywhere, CPU", f"p50 {got['jump_p50']:.1f}  p95 {got['jump_p95']:.1f} ms", ""
    for what, found, first, again in got["searches"]:
        yield f"search “{what}”, {found:,} found, first / again, wall", f"{first:.1f} / {again:.1f} ms", ""


MEASURES: dict[str, Callable[[bool], Iterator[Row]]] = {
    "check": check,
    "keys": keys,
    "article": article,
    "open": opening,
    "start": start,
    "list": drafts,
}
"""Every measure by its name."""

if __name__ == "__main__":
    sys.exit(main())
