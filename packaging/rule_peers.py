"""The rule packs beside the tools that read by rules too: Grammalecte in French, proselint in English.

Start reading at :func:`compare`. Each tool, ours too, reads the same plain text in a process of its own. What reading its first
quarter costs is taken off, and with it the start: imports, rules read and compiled. Rounds take turns, so that a busy machine
slows all alike. A tool that is absent is named and left out.
"""

import resource
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

_OURS = """
import sys
from deskeditor.language import load_pack
from deskeditor.reading import Reading
from deskeditor.rules import load_rules
from deskeditor.text import paragraphs_of
pack, rules = load_pack(sys.argv[2]), load_rules(sys.argv[2])
for placed in paragraphs_of(open(sys.argv[1], encoding="utf-8").read()):
    reading = Reading(placed.paragraph, pack)
    rules.examine(reading)
    rules.hits(reading, whole_article=True)
"""
_GRAMMALECTE = """
import sys, grammalecte
checker = grammalecte.GrammarChecker("fr")
for line in open(sys.argv[1], encoding="utf-8"):
    if line.strip():
        checker.getParagraphErrors(line.rstrip())
"""
_ROUNDS = 3


@dataclass(frozen=True, slots=True)
class Peer:
    """A tool, the Python module it is, how it reads a file, and how many times faster we want to be."""

    name: str
    module: str
    arguments: tuple[str, ...]
    wanted: float


PEERS = {
    "fr": Peer("Grammalecte", "grammalecte", ("-c", _GRAMMALECTE), 12.0),
    "en": Peer("proselint", "proselint", ("-m", "proselint", "-o", "compact", "check"), 1.5),
}


def compare(texts: Sequence[str], code: str, most_words: int, pythons: Sequence[str]) -> None:
    """Prints our words a second beside the language's peer, on the first ``most_words`` words."""
    peer = PEERS.get(code)
    if peer is None:
        print(f"  no peer for {code}")
        return
    python = next((one for one in pythons if _imports(one, peer.module)), None)
    if python is None:
        print(f"  {peer.name} is not installed here (looked in {', '.join(pythons)}): not compared")
        return
    whole, quarter = _first(texts, most_words), _first(texts, most_words // 4)
    words = len(whole.split()) - len(quarter.split())
    ours: list[float] = []
    theirs: list[float] = []
    for _ in range(_ROUNDS):
        for spent, command, more in ((ours, [sys.executable, "-c", _OURS], [code]), (theirs, [python, *peer.arguments], [])):
            spent.append(max(_cpu(command, whole, more) - _cpu(command, quarter, more), 1e-3))
    our_speed, their_speed = words / median(ours), words / median(theirs)
    ratio = our_speed / their_speed
    print(
        f"  beside {peer.name}, {words} words, start-up taken off: {our_speed:,.0f} against {their_speed:,.0f} words/s,", end=" "
    )
    print(f"{ratio:.1f} times (wanted: {peer.wanted:g})")


def _first(texts: Sequence[str], most_words: int) -> str:
    """The first texts, until they have so many words."""
    words = 0
    chosen: list[str] = []
    for text in texts:
        if words >= most_words:
            break
        chosen.append(text)
        words += len(text.split())
    return "\n\n".join(chosen)


def _imports(python: str, module: str) -> bool:
    try:
        return subprocess.run([python, "-c", f"import {module}"], capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def _cpu(command: Sequence[str], text: str, more: Sequence[str]) -> float:
    """CPU seconds of a tool on a text."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "text.txt"
        path.write_text(text, encoding="utf-8")
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([*command, str(path), *more], capture_output=True, check=False)  # a linter that finds faults exits with 1
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
