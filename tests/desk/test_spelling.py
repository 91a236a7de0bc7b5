"""Spelling in the window: what the worker answers is remembered; a language without a dictionary is known, until one is added."""

from collections.abc import Callable
from typing import Any

from deskeditor.desk.spelling import Spelling
from deskeditor.desk.worker import Answer
from deskeditor.language.lexicon import KNOWN


class Asked:
    """A worker that answers when it is told to."""

    def __init__(self) -> None:
        self.waiting: list[tuple[tuple[str, ...], Callable[[Answer], None]]] = []
        self.prepared: list[str] = []

    def ask(self, task: str, *given: Any, then: Callable[[Answer], None], **_: Any) -> None:
        if task == "prepare":
            self.prepared.append(given[0])
            return
        assert task == "judge"
        self.waiting.append((given[1], then))

    def answer(self, *, ready: bool) -> None:
        tokens, then = self.waiting.pop()
        then(Answer(value=(ready, dict.fromkeys(tokens, KNOWN))))


def test_a_language_without_a_dictionary_is_known_after_the_first_answer_and_asked_anew_once_one_is_added() -> None:
    worker = Asked()
    spelling = Spelling(worker)  # type: ignore[arg-type]
    heard: list[bool] = []
    spelling.listen(lambda: heard.append(spelling.ready("fr")))
    lexicon = spelling.packs()["fr"].lexicon
    assert spelling.ready("fr"), "nothing is said before the worker has looked"
    assert lexicon.judgement("maison") is None
    spelling.send()
    worker.answer(ready=False)
    assert heard == [False]
    assert not spelling.ready("fr")
    assert not spelling.ready("fr-CA"), "the same language"
    assert spelling.ready("en")
    assert worker.prepared == [], "there is nothing to suggest from"
    spelling.forget()
    assert spelling.ready("fr"), "a dictionary was added: it is worth asking again"
    assert lexicon.judgement("maison") is None
    spelling.send()
    worker.answer(ready=True)
    assert worker.prepared == ["fr"], "suggestions are made ready before anybody asks"
    assert spelling.ready("fr")
    assert lexicon.judgement("maison") == KNOWN


def test_a_language_that_is_none_of_ours_is_not_spelled() -> None:
    assert not Spelling(Asked()).ready("nl")  # type: ignore[arg-type]
