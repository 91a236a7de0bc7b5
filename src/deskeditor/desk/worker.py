"""Worker: one persistent spawned process that runs named pure functions. Start reading at :class:`Worker`.

Untrusted input is parsed there, dictionaries live there, long drafts are first reviewed there. What does not answer in time is
killed and restarted, and the caller is told. No Qt: the window watches :meth:`Worker.fileno` or polls.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of a question. ``problem`` is "" when ``value`` is the result, else a message key: ``worker.late``,
    ``worker.died``, ``worker.failed`` (``detail`` says more).
    """

    value: Any = None
    problem: str = ""
    detail: str = ""


class Worker:
    """The process is started at the first question (or by :meth:`start`) and restarted when it was killed."""

    def start(self) -> None:
        """Start the process now, so that the first question need not wait; returns at once."""
        raise NotImplementedError

    def ask(self, function: str, *arguments: Any, then: Callable[[Answer], None], limit: float = 20.0) -> int:
        """Ask by a name of desk.tasks.TASKS; ``then`` is called from :meth:`poll`. ``limit`` in s. A ticket for :meth:`cancel`."""
        raise NotImplementedError

    def answer(self, function: str, *arguments: Any, limit: float = 20.0) -> Answer:
        """Ask and wait: for the command line."""
        raise NotImplementedError

    def cancel(self, ticket: int) -> None:
        """Its callback will not be called."""
        raise NotImplementedError

    def poll(self) -> None:
        """Call the callbacks that are due; kill the process when it is late. Never waits."""
        raise NotImplementedError

    def fileno(self) -> int:
        """A file descriptor that becomes readable when an answer arrives (for QSocketNotifier); -1 when there is none.
        It changes when the process is restarted: ask again after each :meth:`poll`, or simply poll every 20 ms while busy.
        """
        raise NotImplementedError

    @property
    def busy(self) -> bool:
        """Whether an answer is awaited."""
        raise NotImplementedError

    def close(self) -> None:
        """End the process; outstanding questions get no answer."""
        raise NotImplementedError
