"""Saver: writes drafts off the caller's thread. Start reading at :meth:`Saver.submit`.

A save waits for the disk (that is its promise), which the window must not. One thread, so that saves keep their order.
"""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from queue import SimpleQueue

from deskeditor.store.problem import DeskProblem

Done = Callable[[DeskProblem | None], None]


class Saver:
    """``submit`` from the window's thread; ``poll`` there too, which calls what is due."""

    def __init__(self) -> None:
        self._pool: ThreadPoolExecutor | None = None
        self._pending: set[Future[None]] = set()
        self._finished: SimpleQueue[tuple[Done, DeskProblem | None]] = SimpleQueue()

    @property
    def busy(self) -> bool:
        """Whether a save is under way or its callback is due."""
        return bool(self._pending) or not self._finished.empty()

    def submit(self, work: Callable[[], None], done: Done) -> None:
        """Run ``work`` in the thread; ``done`` is called by :meth:`poll` with the problem, or None."""
        if self._pool is None:
            self._pool = ThreadPoolExecutor(1, "deskeditor saver")
        self._pending.add(self._pool.submit(self._run, work, done))

    def poll(self) -> None:
        """Call the callbacks that are due; never waits."""
        self._pending = {future for future in self._pending if not future.done()}
        while not self._finished.empty():
            done, problem = self._finished.get()
            done(problem)

    def flush(self) -> None:
        """Wait for all that was submitted, then call the callbacks."""
        wait(self._pending)
        self.poll()

    def close(self) -> None:
        """Wait, then end the thread."""
        self.flush()
        if self._pool is not None:
            self._pool.shutdown()
            self._pool = None

    def _run(self, work: Callable[[], None], done: Done) -> None:
        problem: DeskProblem | None = None
        try:
            work()
        except DeskProblem as error:
            problem = error
        except Exception as error:  # noqa: BLE001 - a failed save must reach the editor, whatever it was
            problem = DeskProblem("desk.failed", path="", detail=f"{type(error).__name__}: {error}")
        self._finished.put((done, problem))
