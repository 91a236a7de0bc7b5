"""A pack on trial, alone and before it goes live. Start reading at :func:`pack_on_trial`."""

from functools import cache
from pathlib import Path

from deskeditor.findings import Messages, details
from deskeditor.language import available_languages
from deskeditor.language.pack import NEUTRAL
from deskeditor.rules.engine import RuleSet
from deskeditor.rules.packs import combined, own_packs, style_books
from deskeditor.rules.rule import Fault
from deskeditor.rules.validation import Pack, line_of, pack_of


def pack_on_trial(path: Path, code: str) -> tuple[RuleSet, tuple[Fault, ...]]:
    """The rules of the pack in ``path`` alone, inheritance worked out, for a language; and its faults."""
    pack = pack_of(path, trusted=False)
    rules = combined(code, [*own_packs("und"), *own_packs(code)], [pack])
    own = tuple(rule for rule in rules.rules if rule.origin.file == path)
    faults = [fault for fault in rules.faults if fault.file == path]
    return RuleSet(own, rules.style), (*faults, *_about_nothing(pack, path))


def _about_nothing(pack: Pack, path: Path) -> list[Fault]:
    """A code that is switched off or weighed and that nothing has: misspelt, it would have no effect and nobody would know.

    The same for the name of a style book.
    """
    named = dict.fromkeys((*pack.off, *(code for code, _ in pack.severities)))
    known = {rule.code for rule in pack.rules}
    source = path.read_text(encoding="utf-8-sig") if named or pack.use else ""
    return [
        Fault(path, line_of(source, code), "no-such-code", details(code=code))
        for code in named
        if code not in known and code not in Messages.load("en").texts and code not in _codes_of_rules()
    ] + [Fault(path, line_of(source, name), "no-such-book", details(found=name)) for name in pack.use if name not in _books()]


@cache
def _codes_of_rules() -> frozenset[str]:
    """The codes of our rules in every language: a pack may speak of them all."""
    return frozenset(rule.code for one in (NEUTRAL, *available_languages()) for pack in own_packs(one) for rule in pack.rules)


@cache
def _books() -> frozenset[str]:
    """The style books of every language."""
    return frozenset(name for one in available_languages() for name in style_books(one))
