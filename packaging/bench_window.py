"""The real window, driven and timed without a display. Start reading at :class:`BenchWindow`."""

import shutil
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Self

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

from deskeditor.article import Article
from deskeditor.desk.desk import Desk
from deskeditor.findings import Person
from deskeditor.ui.app import application, build_window, first_start, spare_collector
from deskeditor.ui.preferences import Preferences

KEYS_IN_A_RUN = 12
PAUSE_MS = 400
SIZE = (1440, 900)
SETTLE_S = 1.0
"""So long a new window is left to paint itself: nobody opens a draft before."""
LIMIT_S = 120.0


class BenchWindow:
    """A window on a new desk that holds one draft of ``body`` (none when it is empty). Times are in ms."""

    def __init__(self, body: str) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="deskeditor-bench-"))
        self.application = application()
        self.desk = Desk.open(self._folder / "bench.desk", Person("Bench"), "en")
        self._body = body
        self.longest_gap = self.longest_work = 0.0
        self.window = build_window(self.desk, "en", Preferences(self._folder / "window.ini"), "light")
        self.window.resize(*SIZE)
        self.window.show()
        spare_collector()
        self._turn_until(lambda: False, SETTLE_S)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.desk.worker.close()
        shutil.rmtree(self._folder, ignore_errors=True)

    @property
    def words(self) -> int:
        """The words of the open draft."""
        session = self.window.workspace.session
        return session.word_count if session else 0

    @property
    def findings(self) -> int:
        """Its open findings, hints left out."""
        return len(self.window.workspace.findings())

    def open_draft(self) -> tuple[float, float]:
        """Open the draft from inside the event loop; until its text stands and until its review is shown."""
        draft = self.desk.create(Article(headline="Bench", body=self._body, language="fr", outlet="eu-reporter"))
        moments: dict[str, float] = {}
        body = self.window.story.body
        body.filled.connect(lambda: moments.setdefault("filled", time.perf_counter()))
        self.window.workspace.reviewed.connect(lambda: moments.setdefault("reviewed", time.perf_counter()))
        self.longest_gap = self.longest_work = 0.0
        began = time.perf_counter()
        QTimer.singleShot(0, lambda: self.window.workspace.open(draft))
        self._turn_until(lambda: len(moments) == 2, LIMIT_S)
        self._turn_until(lambda: False, 1.0)
        return tuple((moments.get(name, began) - began) * 1000 for name in ("filled", "reviewed"))  # type: ignore[return-value]

    def type_keys(self, count: int) -> list[float]:
        """The CPU of each key until it is painted, typed in the middle of the text."""
        body = self.window.story.body
        body.setFocus()
        cursor = QTextCursor(body.document().findBlockByNumber(body.document().blockCount() // 2))
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        body.setTextCursor(cursor)
        body.ensureCursorVisible()
        paints = Paints(body.viewport())
        times: list[float] = []
        self.longest_gap = 0.0
        for number in range(count):
            seen, began = paints.count, time.thread_time()
            QTest.keyClick(body, Qt.Key.Key_Space if number % 6 == 5 else Qt.Key.Key_A)
            while paints.count == seen:
                self.application.processEvents()
            times.append((time.thread_time() - began) * 1000)
            if number % KEYS_IN_A_RUN == KEYS_IN_A_RUN - 1:
                self._turn_until(lambda: False, PAUSE_MS / 1000)
        return times

    def scroll_list(self, steps: int, jumps: int) -> tuple[list[float], list[float]]:
        """The CPU of a step of three rows down the list, and of a jump to anywhere, until painted."""
        panel = self.window.drafts
        self.desk.drafts.forget()
        panel.refill()
        self._turn_until(lambda: False, 0.5)
        bar = panel.list.verticalScrollBar()
        paints = Paints(panel.list.viewport())
        row = max(1, panel.list.sizeHintForRow(0))
        one = [self._scrolled(paints, bar.setValue, number * 3 * row) for number in range(1, steps + 1)]
        two = [self._scrolled(paints, bar.setValue, bar.maximum() * (number * 37 % jumps) // jumps) for number in range(1, jumps)]
        return one, two

    def search(self, what: str) -> tuple[int, float, float]:
        """How many drafts hold ``what``; the time to the first screenful, and of asking again."""
        times = []
        for _ in range(2):
            began = time.perf_counter()
            found = self.desk.drafts.count(what)
            self.desk.drafts.rows(what, None, 0, 64)
            times.append((time.perf_counter() - began) * 1000)
        return found, times[0], times[1]

    def _scrolled(self, paints: "Paints", move: Callable[[int], None], value: int) -> float:
        seen, began = paints.count, time.thread_time()
        move(value)
        limit = time.monotonic() + 2
        while paints.count == seen and time.monotonic() < limit:
            self.application.processEvents()
        return (time.thread_time() - began) * 1000

    def _turn_until(self, done: Callable[[], bool], limit: float) -> None:
        """Turn the event loop, noting the longest time (ms) between two turns, by the clock and by this thread's work."""
        loop, ticks = QEventLoop(), QTimer()
        ticks.setTimerType(Qt.TimerType.PreciseTimer)
        last, worked = time.perf_counter(), time.thread_time()
        end = last + limit

        def tick() -> None:
            nonlocal last, worked
            now, work = time.perf_counter(), time.thread_time()
            self.longest_gap = max(self.longest_gap, (now - last) * 1000)
            self.longest_work = max(self.longest_work, (work - worked) * 1000)
            last, worked = now, work
            if done() or now > end:
                loop.quit()

        ticks.timeout.connect(tick)
        ticks.start(1)
        loop.exec()
        ticks.stop()


class Paints(QObject):
    """Counts how often a widget was painted."""

    def __init__(self, widget: QObject) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Count, and let it pass."""
        if event.type() == QEvent.Type.Paint:
            self.count += 1
        return super().eventFilter(watched, event)


def fill_desk(desk: Desk, count: int) -> None:
    """``count`` drafts of some sixty words: the first thousand as the desk makes them, the others copied in the file."""
    from bench_texts import article_text
    from deskeditor.store import drafts
    from deskeditor.store.values import DraftState

    made = min(count, 1000)
    with desk.database.writing():
        for number in range(made):
            article = Article(
                slug=f"digue-{number}",
                headline=f"Le port adopte une digue, numéro {number}",
                body=article_text(60, "fr", seed=number),
                language="fr",
                outlet="eu-reporter",
            )
            drafts.create(desk.database, DraftState(article), "2026-03-03T09:00:00+01:00", "Bench")
    for first in range(made, count, made):
        with desk.database.writing():
            for statement in COPIES:
                desk.database.run(statement, {"first": first, "made": made})


COPIES = (
    """
    INSERT INTO draft(id, slug, headline, status, language, outlet, words, created, updated, turn, indexed)
    SELECT id + :first, 'digue-' || (id + :first), 'Le port adopte une digue, numéro ' || (id + :first), status, language,
      outlet, words, created, updated, turn + :first, indexed
    FROM draft WHERE id <= :made
    """,
    """
    INSERT INTO draft_text(rowid, slug, headline, byline, body)
    SELECT id, slug, headline, '', (SELECT body FROM draft_text WHERE rowid = draft.id - :first)
    FROM draft WHERE id > :first AND id <= :first + :made
    """,
)
"""The thousand first drafts once more, under other numbers: what the list and the search read."""


def first_paint(desk_path: Path, started_ns: int) -> dict[str, Any]:
    """Open the window as the program does; wall and CPU ms from the start of the process to its first paint."""
    app = application()
    desk = Desk.open(desk_path, Person("Bench"), "en")
    first_start(desk)
    window = build_window(desk, "en", Preferences(desk_path.with_name("window.ini")), "light")
    paints = Paints(window)
    window.start()
    window.show()
    while not paints.count:
        app.processEvents()
    wall = (time.monotonic_ns() - started_ns) / 1e6
    desk.worker.close()
    return {"wall": wall, "cpu": time.process_time() * 1000}
