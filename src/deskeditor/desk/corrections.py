"""Corrections: how words were corrected on a desk before. Start reading at :meth:`Corrections.of`.

The record of rulings is the evidence: nothing is kept beside it.
"""

from collections import Counter

from deskeditor.findings import Ruling
from deskeditor.store.database import Database
from deskeditor.store.serial import verdict_of

LEARNT = 2
"""So many times the same correction makes it the first suggestion."""
MOST = 5
"""Suggestions shown for a word."""
NEWEST = 50_000
"""How many of the newest rulings are read for them."""


class Corrections:
    """How words were corrected on a desk, by the rulings in force; read as the record grows, when first asked for."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._read = -1
        self._made: dict[str, tuple[str, str, str]] = {}
        self._standing: dict[str, None] = {}

    def of(self, word: str, language: str) -> str:
        """What ``word`` was corrected to at least twice, most often and then last; "" when it was not."""
        self._take_in()
        counted: Counter[str] = Counter()
        last: dict[str, int] = {}
        for number, name in enumerate(self._standing):
            spoken, wrong, right = self._made[name]
            if wrong == word and spoken == language:
                counted[right] += 1
                last[right] = number
        best = max(counted, key=lambda one: (counted[one], last[one]), default="")
        return best if counted[best] >= LEARNT else ""

    def _take_in(self) -> None:
        newest = int(self._database.value("SELECT coalesce(max(seq), 0) FROM verdict") or 0)
        if newest == self._read:
            return
        rows = self._database.rows(
            "SELECT v.id, v.action, v.content, d.language FROM verdict v JOIN draft d ON d.id = v.draft"
            " WHERE v.seq > ? AND (v.action <> 'ruled' OR v.content LIKE '%\"spelling.%') ORDER BY v.seq",
            (max(self._read, newest - NEWEST),),
        )
        for row in rows:
            if row["action"] == "ruled":
                self._note(row["id"], row["content"], row["language"])
            if row["action"] == "withdrawn":
                self._standing.pop(row["id"], None)
            elif row["id"] in self._made:
                self._standing[row["id"]] = None
        self._read = newest

    def _note(self, name: str, content: str, language: str) -> None:
        try:
            verdict = verdict_of(content)
        except ValueError:
            return
        right = "" if verdict.note == "typed" else verdict.note  # then nobody knows what took its place
        if right and verdict.ruling is Ruling.FIXED and verdict.anchor and verdict.code.startswith("spelling."):
            self._made[name] = (language, verdict.anchor.exact, right)


def learnt_first(learnt: str, suggestions: tuple[str, ...]) -> tuple[str, ...]:
    """Suggestions with what the desk learnt at their head."""
    return tuple(dict.fromkeys((learnt, *suggestions)))[:MOST] if learnt else suggestions
