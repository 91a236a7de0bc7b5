"""Rules tried on a text, before they go live or whatever the house has decided. Start reading at :func:`tried`."""

from collections.abc import Iterator
from pathlib import Path

from deskeditor.findings import Finding
from deskeditor.language import LanguagePack, guess_language, load_pack
from deskeditor.reading import Reading
from deskeditor.rules import Fault, RuleSet, finding_of, settled
from deskeditor.rules.trial import pack_on_trial
from deskeditor.text import paragraphs_of


def tried(rules: RuleSet, text: str, pack: LanguagePack) -> Iterator[Finding]:
    """Every place in a text in order, those included that an article would be told only once; spans count in the text."""
    for placed in paragraphs_of(text):
        reading = Reading(placed.paragraph, pack)
        for hit in settled([*rules.hits(reading), *rules.hits(reading, whole_article=True)]):
            yield finding_of(hit, reading).placed(placed.start)


def pack_tried(path: Path, text: str, language: str = "") -> tuple[tuple[Fault, ...], tuple[Finding, ...]]:
    """The faults of the pack of rules in ``path``, and every place it marks in a text; "": the language is guessed."""
    code = language or guess_language(text)
    rules, faults = pack_on_trial(path, code)
    return faults, tuple(tried(rules, text, load_pack(code)))
