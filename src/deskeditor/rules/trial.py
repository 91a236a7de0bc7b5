"""A pack on trial, alone and before it goes live. Start reading at :func:`pack_on_trial`."""

from pathlib import Path

from deskeditor.rules.engine import RuleSet
from deskeditor.rules.packs import combined, own_packs
from deskeditor.rules.rule import Fault
from deskeditor.rules.validation import pack_of


def pack_on_trial(path: Path, code: str) -> tuple[RuleSet, tuple[Fault, ...]]:
    """The rules of the pack in ``path`` alone, inheritance worked out, for a language; and its faults."""
    pack = pack_of(path, trusted=False)
    rules = combined(code, [*own_packs("und"), *own_packs(code)], [pack])
    own = tuple(rule for rule in rules.rules if rule.origin.file == path)
    return RuleSet(own, rules.style), tuple(fault for fault in rules.faults if fault.file == path)
