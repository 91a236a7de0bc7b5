"""The message catalogue: what a finding's code reads as, in the window's language.

Start reading at :meth:`Messages.message`. The texts are data: ``resources/messages/<ui-language>.toml``, one table a code with
``message`` (one line), ``explanation`` (what was looked for, where, what was found) and ``authority`` (the guideline served).
``{count}`` is filled with a detail; ``{count|line|lines}`` with the first word where the number is one of ``plural.one``;
``{missing:poll.missing}`` with the names that the table ``poll.missing`` has for each of its parts, their own slots filled.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from deskeditor.findings.finding import Finding
from deskeditor.resources import resource

_SLOT = re.compile(r"\{(\w+)(?::([\w.-]+))?(?:\|([^|{}]*)\|([^|{}]*))?\}")


@dataclass(frozen=True)
class Messages:
    """The catalogue of one language. An unknown code reads as itself, so that nothing is ever hidden."""

    language: str
    texts: Mapping[str, Mapping[str, str]]

    @staticmethod
    def available() -> tuple[str, ...]:
        """The languages of the window: those that have a catalogue."""
        return tuple(sorted(path.stem for path in resource("messages").glob("*.toml")))

    @staticmethod
    @cache
    def load(language: str) -> "Messages":
        """The catalogue of ``language``; English when there is none."""
        path = resource("messages", f"{language}.toml")
        if not path.is_file():
            return Messages.load("en")
        return Messages(language, tomllib.loads(path.read_text(encoding="utf-8")))

    def message(self, finding: Finding) -> str:
        """One line that names the fault."""
        return self._filled(finding, "message") or finding.code

    def explanation(self, finding: Finding) -> str:
        """What was looked for, where, and what was found; "" where the message says it all."""
        return self._filled(finding, "explanation")

    def authority(self, finding: Finding) -> str:
        """The guideline that the finding serves."""
        return self._filled(finding, "authority")

    def text(self, key: str, name: str = "message", /, **slots: object) -> str:
        """A text that belongs to no finding: a preflight line, an error, a command's answer."""
        template = self.texts.get(key, {}).get(name, key)
        return self._fill(template, {slot: str(value) for slot, value in slots.items()})

    def _filled(self, finding: Finding, name: str) -> str:
        slots = dict(finding.details)
        own = slots.get(f"{name}.{self.language}")
        if own is not None:  # a rule brings its texts with it, in the languages of its pack
            return self._fill(own, slots)
        entry = self.texts.get(finding.code) or self.texts.get(finding.code.partition(".")[0], {})
        variant = slots.get("variant")
        template = entry.get(f"{name}_{variant}") if variant else None
        return self._fill(template or entry.get(name, ""), slots)

    def _fill(self, template: str, slots: Mapping[str, str]) -> str:
        if "{" not in template:
            return template

        def filled(match: re.Match[str]) -> str:
            value = slots.get(match[1], match[0])
            if match[2] is not None:
                names = self.texts.get(match[2], {})
                return ", ".join(self._fill(names.get(part, part), slots) for part in value.split(","))
            if match[3] is None:
                return value
            return match[3] if value in self._one else match[4]

        return _SLOT.sub(filled, template)

    @property
    def _one(self) -> frozenset[str]:
        """The numbers that take the singular in this language."""
        return frozenset(self.texts.get("plural.one", {}).get("message", "1").split())
