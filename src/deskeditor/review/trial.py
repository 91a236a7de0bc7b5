"""Rules tried on a text, before they go live or whatever the house has decided. Start reading at :func:`tried`."""

from collections.abc import Iterator
from pathlib import Path

from deskeditor.findings import Finding, details
from deskeditor.language import LanguagePack, guess_language, load_pack
from deskeditor.reading import Reading
from deskeditor.rules import Fault, Rule, RuleSet, finding_of, settled
from deskeditor.rules.rule import Form, Where
from deskeditor.rules.trial import pack_on_trial
from deskeditor.text import Paragraph, paragraphs_of


def tried(rules: RuleSet, text: str, pack: LanguagePack) -> Iterator[Finding]:
    """Every place in a text in order, those included that an article would be told only once; spans count in the text."""
    for placed in paragraphs_of(text):
        reading = Reading(placed.paragraph, pack)
        for hit in settled([*rules.hits(reading), *rules.hits(reading, whole_article=True)]):
            yield finding_of(hit, reading).placed(placed.start)


def pack_tried(path: Path, text: str, language: str = "") -> tuple[tuple[Fault, ...], tuple[Finding, ...]]:
    """The faults of the pack of rules in ``path``, examples that do not hold among them, and every place it marks in a text.

    The language is guessed where it is "".
    """
    code = language or guess_language(text)
    rules, faults = pack_on_trial(path, code)
    pack = load_pack(code)
    found = tuple(tried(rules, text, pack))
    return (*faults, *rules.faults, *(fault for rule in rules.rules for fault in _unkept(rule, rules, pack))), found


def _unkept(rule: Rule, rules: RuleSet, pack: LanguagePack) -> Iterator[Fault]:
    """The examples of a rule that it does not keep. A rule of a whole article is told by no one paragraph."""
    if rule.form in (Form.CONSISTENCY, Form.CONDITIONAL):
        return
    alone = RuleSet((rule,), rules.style)
    for text, spans in [*((one.text, one.spans) for one in rule.flags), *((one, None) for one in rule.passes)]:
        field = rule.fields[0] if rule.fields else "headline" if rule.where is Where.HEADLINE else "body"
        reading = Reading(Paragraph.of(text), pack, field)
        hits = settled([*alone.hits(reading), *alone.hits(reading, whole_article=True)])
        places = tuple((hit.place.start, hit.place.end) for hit in hits)
        if (spans is None and places) or (spans is not None and (places != spans if spans else not places)):
            why = "flagged" if spans is None else "unflagged"
            yield Fault(rule.origin.file, rule.origin.line, why, details(code=rule.code, example=text))
