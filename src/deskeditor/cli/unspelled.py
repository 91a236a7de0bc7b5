"""What a check could not do: spelling, in a language without a dictionary. Start reading at :class:`Unspelled`."""

import click

from deskeditor.findings import Messages
from deskeditor.language.pack import NEUTRAL, LanguagePack

_LONGEST = 20


class Unspelled:
    """Says on standard error, once for each language, that no dictionary serves it."""

    def __init__(self, messages: Messages) -> None:
        self._messages = messages
        self._said: set[str] = set()

    def tell(self, pack: LanguagePack, language: str = "", *, served: bool | None = None) -> None:
        """Say it of a language, as it was given, unless a dictionary serves (``served``: who knows better than the pack).

        Nothing is said where no language was given and none could be guessed: there are hardly any words then.
        """
        guessed = not pack.supported and language in {"", NEUTRAL}
        if guessed or (pack.lexicon.ready if served is None else served):
            return
        name = pack.name(self._messages.language) if pack.supported else " ".join(language.split())[:_LONGEST]
        if name not in self._said:
            self._said.add(name)
            click.echo(self._messages.text("check.unspelled", language=name), err=True)
