"""The remembered lexicon: the window's, which has no dictionaries. Start reading at :class:`RememberedLexicon`.

It answers from what it was told. A token it does not know yet is collected, answered None and therefore not remembered in any
paragraph's result; the worker, which has the dictionaries, is asked for all collected tokens in one message (:meth:`asked`), and
once it was told (:meth:`learn`) the paragraph is examined again.
"""

from collections.abc import Iterable, Mapping

from deskeditor.language.lexicon import Judgement, Lexicon, Standing


class RememberedLexicon:
    """Invariant: an answer given once never changes under one ``version``.

    ``ready`` holds until the worker says that no dictionary serves.
    """

    def __init__(self, version: str) -> None:
        self.version = version
        self.ready = True
        self.unanswered = 0
        self._answers: dict[str, Judgement] = {}
        self._pending: dict[str, None] = {}

    def judgement(self, token: str) -> Judgement | None:
        """The answer, if it was learnt; None, and the token is collected, if not."""
        found = self._answers.get(token)
        if found is None:
            self.unanswered += 1
            self._pending[token] = None
        return found

    def knows(self, word: str) -> bool | None:
        """Whether ``word`` is a word; None while that is not known."""
        found = self.judgement(word)
        return None if found is None else found.standing is Standing.KNOWN

    def asked(self) -> tuple[str, ...]:
        """The tokens not answered since the last call, in the order in which they were met; they are forgotten here."""
        tokens = tuple(self._pending)
        self._pending.clear()
        return tokens

    def forget(self) -> None:
        """The dictionaries have changed: nothing that was learnt holds any more, and what was remembered under it is void."""
        self.version += "+"
        self.ready = True
        self._answers.clear()
        self._pending.clear()

    def learn(self, answers: Mapping[str, Judgement]) -> None:
        """Take the worker's answers. Results that met an unknown token were not remembered, so ``version`` need not change."""
        self._answers.update(answers)


def judgements(lexicon: Lexicon, tokens: Iterable[str]) -> dict[str, Judgement]:
    """What the worker answers: the judgement of each token, a plain value that travels between processes."""
    found = ((token, lexicon.judgement(token)) for token in tokens)
    return {token: answer for token, answer in found if answer is not None}
