"""A pack on trial: every place it would mark, before it goes live. Start reading at :func:`trial`."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from deskeditor.findings import Finding
from deskeditor.rules.engine import Readable, RuleSet, finding_of, settled
from deskeditor.rules.packs import combined, own_packs
from deskeditor.rules.rule import Fault
from deskeditor.rules.validation import pack_of


def pack_on_trial(path: Path, code: str) -> tuple[RuleSet, tuple[Fault, ...]]:
    """The rules of the pack in ``path`` alone, inheritance worked out, for a language; and its faults."""
    pack = pack_of(path, trusted=False)
    rules = combined(code, [*own_packs("und"), *own_packs(code)], [pack])
    own = tuple(rule for rule in rules.rules if rule.origin.file == path)
    return RuleSet(own, rules.style), tuple(fault for fault in rules.faults if fault.file == path)


def trial(rules: RuleSet, paragraphs: Iterable[Readable]) -> Iterator[tuple[Readable, Finding]]:
    """Every place in the paragraphs, those included that an article would be told only once."""
    for paragraph in paragraphs:
        for hit in settled([*rules.hits(paragraph), *rules.hits(paragraph, whole_article=True)]):
            yield paragraph, finding_of(hit, paragraph)
