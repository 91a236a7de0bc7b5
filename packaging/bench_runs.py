"""One measurement in this process, one JSON object on standard output. Start reading at :data:`RUNS`; called by ``bench.py``."""

import gc
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from bench_texts import article_text

HERE = Path(__file__).resolve()
CHILD = "DESKEDITOR_BENCH_STARTED"
PERSON = "Bench"
WARM_UP = 10


def percentile(values: list[float], part: float) -> float:
    """The value below which ``part`` of them lie."""
    return sorted(values)[min(len(values) - 1, round(part * (len(values) - 1)))]


def check(words: str, language: str, fixes: str) -> dict[str, Any]:
    """CPU of ``check --jsonl`` on ``words`` words in articles of 600, less the CPU of a run on one short line."""
    lines = []
    for seed in range(max(1, int(words) // 600)):
        text = article_text(600, language, faults=6, seed=seed)
        lines.append(json.dumps({"id": str(seed), "language": language, "text": text}))
    count = sum(len(json.loads(line)["text"].split()) for line in lines)
    short = json.dumps({"id": "0", "language": language, "text": article_text(20, language, faults=1)})
    start_s, start_cpu = _run_check([short], fixes)
    _, cpu = _run_check(lines, fixes)
    return {"words": count, "cpu_s": cpu - start_cpu, "start_s": start_s}


def _run_check(lines: list[str], fixes: str) -> tuple[float, float]:
    command = [sys.executable, "-m", "deskeditor", "check", "--jsonl", "--fixes", fixes]
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(command, input="\n".join(lines).encode(), stdout=subprocess.DEVNULL, check=True)
    wall, after = time.perf_counter() - began, resource.getrusage(resource.RUSAGE_CHILDREN)
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def keys(words: str, count: str) -> dict[str, Any]:
    """Keys typed in the middle of a draft with 500 faults; a pause after every twelve, as people type."""
    from bench_window import BenchWindow

    with BenchWindow(article_text(int(words), "fr", faults=500)) as window:
        window.open_draft()
        times = window.type_keys(int(count) + WARM_UP)[WARM_UP:]
        return {
            "words": window.words,
            "findings": window.findings,
            "p50": percentile(times, 0.5),
            "p95": percentile(times, 0.95),
            "gap": window.longest_gap,
        }


def article(words: str, language: str, count: str) -> dict[str, Any]:
    """What the pause after one edit costs: the review of an article of which one paragraph was changed and read already."""
    from deskeditor.article import Article
    from deskeditor.language.spelling.layered import packs_with_dictionaries
    from deskeditor.outlets import load_outlet
    from deskeditor.review import Reviewer

    paragraphs = article_text(int(words), language, faults=6).split("\n\n")
    reviewer = Reviewer(load_outlet("eu-reporter"), dict(packs_with_dictionaries()))
    gc.freeze()  # as the worker does, where articles are read
    gc.set_threshold(20_000, 50, 1000)
    middle, times = len(paragraphs) // 2, []
    for number in range(int(count) + WARM_UP):
        edited = f"{paragraphs[middle]} {'word ' * (number % 7)}{number}"
        body = "\n\n".join([*paragraphs[:middle], edited, *paragraphs[middle + 1 :]])
        draft = Article(headline=paragraphs[0][:60], body=body, language=language, published="2024-03-05T10:00:00+01:00")
        reviewer.examine(edited, reviewer.pack(language))
        began = time.process_time()
        reviewer.review_article(draft)
        times.append(1000 * (time.process_time() - began))
    times = times[WARM_UP:]
    return {"words": len(body.split()), "p50": percentile(times, 0.5), "p95": percentile(times, 0.95), "best": min(times)}


def opening(words: str) -> dict[str, Any]:
    """The longest time the event loop did not turn while a long draft opened."""
    from bench_window import BenchWindow

    with BenchWindow(article_text(int(words), "fr", faults=500)) as window:
        filled, reviewed = window.open_draft()
        gaps = {"gap": window.longest_gap, "work": window.longest_work}
        return {"words": window.words, **gaps, "filled": filled, "reviewed": reviewed}


def start() -> dict[str, Any]:
    """From the start of a process to its first painted window, in ms: the first time ever, and with a desk that is there."""
    with tempfile.TemporaryDirectory() as folder:
        ever, usual = _started(Path(folder)), _started(Path(folder))
    return {"ever": ever["wall"], **usual}


def _started(folder: Path) -> dict[str, Any]:
    environment = {**os.environ, CHILD: str(time.monotonic_ns()), "XDG_CONFIG_HOME": str(folder)}
    command = [sys.executable, str(HERE), "start-child", str(folder / "bench.desk")]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(done.stderr)
    answer: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return answer


def start_child(desk: str) -> dict[str, Any]:
    """The new process of :func:`start`."""
    from bench_window import first_paint

    return first_paint(Path(desk), int(os.environ[CHILD]))


def drafts(count: str) -> dict[str, Any]:
    """Scrolling and searching a large desk."""
    from bench_window import BenchWindow, fill_desk

    with BenchWindow("") as window:
        fill_desk(window.desk, int(count))
        steps, jumps = window.scroll_list(200, 40)
        searches = [(what, *window.search(what)) for what in ("digue", "Karlvik pompage", f"numéro {int(count) // 2}")]
        return {
            "drafts": window.desk.drafts.count(),
            "p50": percentile(steps, 0.5),
            "p95": percentile(steps, 0.95),
            "jump_p50": percentile(jumps, 0.5),
            "jump_p95": percentile(jumps, 0.95),
            "searches": searches,
        }


RUNS: dict[str, Callable[..., dict[str, Any]]] = {
    "check": check,
    "keys": keys,
    "article": article,
    "open": opening,
    "start": start,
    "start-child": start_child,
    "list": drafts,
}
"""Every run by its name."""

if __name__ == "__main__":
    print(json.dumps(RUNS[sys.argv[1]](*sys.argv[2:])), flush=True)
    sys.stdout.flush()
    os._exit(0)  # the window's teardown is not what is measured
