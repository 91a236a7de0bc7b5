"""Worker: one persistent spawned process that runs named pure functions. Start reading at :class:`Worker`.

Untrusted input is parsed there, dictionaries live there, long drafts are first reviewed there. What does not answer in time is
killed and restarted, and the caller is told. No Qt: the window watches :meth:`Worker.fileno` or polls.
"""

import gc
import multiprocessing
import signal
import time
from collections import deque
from collections.abc import Callable, Generator
from contextlib import suppress
from dataclasses import dataclass
from enum import IntEnum
from importlib import import_module
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any

Callback = Callable[["Answer"], None]
POLL_BUDGET = 0.008
"""Seconds of messages one poll takes in: unpacking them is the window's time. A task that has much to say yields it in parts."""
START_LIMIT = 30.0
"""Seconds a new process may take until it says that it is ready."""
PATIENCE = 0.3
"""A patient question is sent when nobody else has asked or been answered for so many seconds: answers beget questions."""


class Turn(IntEnum):
    """Which of the questions that wait goes first; among equals, the oldest."""

    FIRST = 0
    """Somebody looks at the place where the answer will stand."""
    USUAL = 1
    LATER = 2
    """It takes long."""
    PATIENT = 3
    """It lets all others pass, and is sent only while nobody else asks."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of a question. ``problem`` is "" when ``value`` is the result, else a message key: ``worker.late``,
    ``worker.died``, ``worker.failed`` (``detail`` says more).
    """  # fmt: skip

    value: Any = None
    problem: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class _Question:
    ticket: int
    function: str
    arguments: tuple[Any, ...]
    then: Callback
    limit: float
    key: str
    turn: Turn = Turn.USUAL


class Worker:
    """The process is started at the first question (or by :meth:`start`) and restarted when it was killed.

    It is asked one thing at a time, so that sending never waits for a process that is not listening. ``tasks`` is the module
    whose ``TASKS`` names the functions.
    """

    def __init__(self, tasks: str = "deskeditor.desk.tasks") -> None:
        self._tasks = tasks
        self._process: BaseProcess | None = None
        self._pipe: Connection | None = None
        self._ready = False
        self._deadline = 0.0
        self._asked: _Question | None = None
        self._parts: list[Any] = []
        self._waiting: deque[_Question] = deque()
        self._tickets = 0
        self._last_haste = 0.0

    def start(self) -> None:
        """Start the process now, so that the first question need not wait; returns at once."""
        if self._process is not None and self._process.is_alive():
            return
        self._stop()
        context = multiprocessing.get_context("spawn")
        self._pipe, theirs = context.Pipe()
        self._process = context.Process(target=_serve, args=(theirs, self._tasks), name="deskeditor worker", daemon=True)
        self._process.start()
        theirs.close()
        self._deadline = time.monotonic() + START_LIMIT

    def ask(
        self,
        function: str,
        *arguments: Any,
        then: Callback,
        limit: float = 20.0,
        key: str = "",
        turn: Turn = Turn.USUAL,
    ) -> int:
        """Ask by a name of desk.tasks.TASKS; ``then`` is called by :meth:`poll`. ``limit`` in s.

        A task that is a generator is answered with the list of what it yielded. A waiting question with the same ``key`` is
        dropped: only the newest preview matters. Answers a ticket for :meth:`cancel`.
        """
        if key:
            self._waiting = deque(one for one in self._waiting if one.key != key)
        self._tickets += 1
        self._waiting.append(_Question(self._tickets, function, arguments, then, limit, key, turn))
        self.start()
        self._send_next()
        return self._tickets

    def answer(self, function: str, *arguments: Any, limit: float = 20.0) -> Answer:
        """Ask and wait: for the command line."""
        got: list[Answer] = []
        self.ask(function, *arguments, then=got.append, limit=limit)
        while not got:
            if self._pipe is not None:
                with suppress(OSError):
                    self._pipe.poll(0.05)
            self.poll()
        return got[0]

    def cancel(self, ticket: int) -> None:
        """Its callback will not be called."""
        self._waiting = deque(one for one in self._waiting if one.ticket != ticket)
        if self._asked is not None and self._asked.ticket == ticket:
            asked = self._asked
            self._asked = _Question(0, asked.function, (), lambda _: None, asked.limit, "", asked.turn)

    def poll(self) -> None:
        """Call the callbacks that are due; kill the process when it is late. Never waits."""
        until = time.monotonic() + POLL_BUDGET
        while time.monotonic() < until and (message := self._received()) is not None:
            self._take(message)
        self._send_next()
        if self.busy and self._process is not None:
            if not self._process.is_alive():
                self._give_up("worker.died")
            elif time.monotonic() > self._deadline:
                self._give_up("worker.late")

    def fileno(self) -> int:
        """A file descriptor that becomes readable when an answer arrives (for QSocketNotifier); -1 when there is none.

        It changes when the process is restarted: ask again after each :meth:`poll`, or simply poll every 20 ms while busy.
        """
        return self._pipe.fileno() if self._pipe is not None else -1

    @property
    def busy(self) -> bool:
        """Whether an answer is awaited."""
        return self._asked is not None or bool(self._waiting)

    def close(self) -> None:
        """End the process; outstanding questions get no answer."""
        self._asked = None
        self._waiting.clear()
        self._stop()

    def _received(self) -> tuple[str, Any] | None:
        if self._pipe is None:
            return None
        try:
            if self._pipe.poll(0):
                message: tuple[str, Any] = self._pipe.recv()
                return message
        except (EOFError, OSError):
            if self.busy:
                self._give_up("worker.died")
        return None

    def _take(self, message: tuple[str, Any]) -> None:
        kind, value = message
        if kind == "part":
            self._parts.append(value)
            return
        asked, self._asked = self._asked, None
        parts, self._parts = self._parts, []
        self._ready = True
        if asked is None or asked.turn is not Turn.PATIENT:
            self._last_haste = time.monotonic()
        self._send_next()
        if asked is not None:
            value = parts if kind == "end" else value
            asked.then(Answer(problem="worker.failed", detail=str(value)) if kind == "failed" else Answer(value))

    def _send_next(self) -> None:
        if not self._ready or self._asked is not None or not self._waiting or self._pipe is None:
            return
        question = min(self._waiting, key=lambda one: one.turn)
        if question.turn is not Turn.PATIENT:
            self._last_haste = time.monotonic()
        elif time.monotonic() - self._last_haste < PATIENCE:
            return
        self._waiting.remove(question)
        self._asked = question
        self._deadline = time.monotonic() + question.limit
        with suppress(OSError):  # a dead process is noticed by poll
            self._pipe.send((question.function, question.arguments))

    def _give_up(self, problem: str) -> None:
        """The process died or is late: tell who asked (who waited longest, if it never came up), start again for the others."""
        lost = self._asked or (self._waiting.popleft() if self._waiting else None)
        self._asked = None
        self._stop()
        if self._waiting:
            self.start()
        if lost is not None:
            lost.then(Answer(problem=problem, detail=lost.function))

    def _stop(self) -> None:
        process, self._process = self._process, None
        pipe, self._pipe = self._pipe, None
        self._ready = False
        self._parts = []
        if pipe is not None:
            pipe.close()
        if process is not None:
            process.kill()
            process.join(5)
            with suppress(ValueError):
                process.close()


def _serve(pipe: Connection, tasks: str) -> None:
    """The other side: answer until the pipe closes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that was started by a person
    functions = import_module(tasks).TASKS
    # What is loaded now stays for good: the collector need not walk it again and again in the middle of an answer.
    gc.freeze()
    gc.set_threshold(20_000, 50, 1000)
    pipe.send(("ready", None))
    while True:
        try:
            function, arguments = pipe.recv()
        except (EOFError, OSError):
            return
        try:
            value = functions[function](*arguments)
            if isinstance(value, Generator):
                for part in value:
                    pipe.send(("part", part))
                pipe.send(("end", None))
            else:
                pipe.send(("value", value))
        except (EOFError, OSError) as error:
            if pipe.closed or isinstance(error, (EOFError, ConnectionError)):
                return
            pipe.send(("failed", f"{type(error).__name__}: {error}"))
        except Exception as error:  # noqa: BLE001 - whatever a task raises is its answer, and so is one that cannot be pickled
            pipe.send(("failed", f"{type(error).__name__}: {error}"))
