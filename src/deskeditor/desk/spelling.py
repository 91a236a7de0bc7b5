"""Spelling in the window: remembered verdicts here, dictionaries in the worker. Start reading at :class:`Spelling`."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from deskeditor.desk.worker import Answer, Turn, Worker
from deskeditor.language import LanguagePack, available_languages, load_pack
from deskeditor.language.spelling.remembered import RememberedLexicon

BATCH = 4000
"""Tokens asked for in one message: about 50 ms of the worker's time."""


class Spelling:
    """A remembered lexicon for each language; what they do not know is asked of the worker, many tokens in one message."""

    def __init__(self, worker: Worker) -> None:
        self._worker = worker
        self._lexicons = {code: RememberedLexicon("window") for code in available_languages()}
        self._waiting: dict[str, tuple[str, ...]] = dict.fromkeys(self._lexicons, ())
        self._collected = dict.fromkeys(self._lexicons, 0)
        self._asking: set[str] = set()
        self._prepared: set[str] = set()
        self._listeners: list[Callable[[], None]] = []
        self._round = 0

    def packs(self) -> dict[str, LanguagePack]:
        """The language packs with these lexicons: for a Reviewer of the window's process."""
        return {code: replace(load_pack(code), lexicon=lexicon) for code, lexicon in self._lexicons.items()}

    def listen(self, listener: Callable[[], None]) -> None:
        """Call ``listener`` whenever words were learnt: lines that met unknown tokens are worth asking again."""
        self._listeners.append(listener)

    def leave(self, listener: Callable[[], None]) -> None:
        """No longer call it."""
        if listener in self._listeners:
            self._listeners.remove(listener)

    @property
    def busy(self) -> bool:
        """Whether tokens wait for an answer or to be asked for."""
        news = any(lexicon.unanswered != self._collected[code] for code, lexicon in self._lexicons.items())
        return news or bool(self._asking) or any(self._waiting.values())

    def ready(self, language: str) -> bool:
        """False where the worker has no dictionary for the language: the window says so."""
        lexicon = self._lexicons.get(load_pack(language).code)
        return lexicon is not None and lexicon.ready

    def send(self) -> None:
        """Ask for what was collected; called by Desk.poll()."""
        for code, lexicon in self._lexicons.items():
            if lexicon.unanswered != self._collected[code]:
                self._collected[code] = lexicon.unanswered
                self._waiting[code] = tuple(dict.fromkeys((*self._waiting[code], *lexicon.asked())))
            if self._waiting[code] and code not in self._asking:
                tokens, self._waiting[code] = self._waiting[code][:BATCH], self._waiting[code][BATCH:]
                self._asking.add(code)
                self._worker.ask("judge", code, tokens, then=partial(self._learn, code, self._round), limit=30.0)

    def forget(self) -> None:
        """The dictionaries have changed: ask everything anew. An answer on its way is of the old ones."""
        self._round += 1
        self._prepared.clear()
        for lexicon in self._lexicons.values():
            lexicon.forget()
        self._waiting = dict.fromkeys(self._lexicons, ())
        self.changed()

    def changed(self) -> None:
        """Words are judged otherwise now: whoever shows them looks again."""
        for listener in tuple(self._listeners):
            listener()

    def _learn(self, code: str, asked_in: int, answer: Answer) -> None:
        self._asking.discard(code)
        if answer.problem or asked_in != self._round:
            return
        ready, judgements = answer.value
        lexicon = self._lexicons[code]
        lexicon.ready = ready
        lexicon.learn(judgements)
        self.changed()
        if ready and code not in self._prepared:
            self._prepared.add(code)
            self._worker.ask("prepare", code, then=_passed_over, limit=60.0, key=f"prepare {code}", turn=Turn.PATIENT)


def _passed_over(_: Answer) -> None:
    """Suggestions that are not ready beforehand come a little later, and are not missed."""
