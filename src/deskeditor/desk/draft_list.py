"""DraftList: the drafts of a desk, last changed first. Start reading at :class:`DraftList`."""

from array import array
from collections.abc import Callable, Sequence

from deskeditor.store import drafts
from deskeditor.store.database import Database
from deskeditor.store.values import DraftRow

_KEPT = 8


class DraftList:
    """Safe for 100,000 drafts: the ids of a search are fetched once, rows by blocks. Ask the file anew with :meth:`forget`."""

    def __init__(self, database: Database, rules: Callable[[str], str]) -> None:
        self._database = database
        self._rules = rules
        self._known: dict[tuple[str, str | None], array[int]] = {}

    def count(self, search: str = "", status: str | None = None) -> int:
        """How many drafts match; ``status`` None is every status (binned drafts never match)."""
        return len(self._ids(search, status))

    def rows(self, search: str = "", status: str | None = None, start: int = 0, count: int = 64) -> tuple[DraftRow, ...]:
        """Matching drafts number ``start`` to ``start + count``; fewer at the end. Ask by blocks of 64."""
        wanted = self._ids(search, status)[max(0, start) : max(0, start) + count]
        return drafts.rows(self._database, wanted, self._rules)

    def position(self, draft: int, search: str = "", status: str | None = None) -> int | None:
        """Where a draft stands in that list; None when it is not in it."""
        try:
            return self._ids(search, status).index(draft)
        except ValueError:
            return None

    def ids(self) -> Sequence[int]:
        """Every draft, last changed first."""
        return self._ids("", None)

    def row(self, draft: int) -> DraftRow | None:
        """One draft's row; None when there is no such draft."""
        return next(iter(drafts.rows(self._database, (draft,), self._rules)), None)

    def forget(self) -> None:
        """Ask the file again at the next call (create, bin and a changed status do so by themselves)."""
        self._known.clear()

    def _ids(self, search: str, status: str | None) -> "array[int]":
        key = (search.strip(), status or None)
        if key not in self._known:
            while len(self._known) >= _KEPT:
                del self._known[next(iter(self._known))]
            self._known[key] = drafts.ids(self._database, search, status)
        return self._known[key]
