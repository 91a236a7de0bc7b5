"""Attributing a claim or a quotation to a speaker, in the draft's language. Start reading at :func:`attributions`.

The forms are data: ``attributing.txt`` of the language, with ``{sentence}`` or ``{quotation}`` and ``{speaker}``.
"""

from deskeditor.findings import Finding, Fix, Kind
from deskeditor.language import LanguagePack
from deskeditor.text import Span

_STOPS = ".!?…"
_CLOSING = "»”“\"’'"


def attributions(finding: Finding, text: str, sentence: Span, speaker: str, pack: LanguagePack) -> tuple[Fix, ...]:
    """The ways to attribute what a finding stands on, the usual one first; ``text`` is its field's, ``sentence`` its place."""
    speaker = " ".join(speaker.split())
    if finding.span is None or not speaker:
        return ()
    forms = pack.entries("attributing")
    if finding.kind is Kind.ATTRIBUTION:
        quoted = [form for form in forms if form.startswith("{quotation}")]
        return tuple(_after_quotation(form.removeprefix("{quotation}"), text, finding.span, speaker) for form in quoted)
    return tuple(_around(form, text, sentence, speaker, pack) for form in forms if "{sentence}" in form)


def _after_quotation(tail: str, text: str, quotation: Span, speaker: str) -> Fix:
    inserted = tail.replace("{speaker}", speaker)
    rest = text[quotation.end : quotation.end + 2]
    ended = text[quotation.start : quotation.end].rstrip(_CLOSING + " \u00a0\u202f").endswith(tuple(_STOPS))
    if (ended and not rest.strip(" \u00a0")[:1]) or (ended and rest[:1].isspace()):
        inserted += "."
    return Fix(Span(quotation.end, quotation.end), inserted)


def _around(form: str, text: str, sentence: Span, speaker: str, pack: LanguagePack) -> Fix:
    words = sentence.of(text)
    core = words.rstrip(_STOPS)
    if form.startswith("{sentence}") and core.rstrip(_CLOSING + " \u00a0\u202f") == core:
        return Fix(sentence, form.format(sentence=core, speaker=speaker) + words[len(core) :])
    if form.startswith("{sentence}"):
        return Fix(sentence, form.format(sentence=words, speaker=speaker))
    return Fix(sentence, form.format(sentence=_lowered(words, pack), speaker=speaker))


def _lowered(sentence: str, pack: LanguagePack) -> str:
    """The sentence as the end of another: its first word in lower case if it is a function word (a name keeps its capital)."""
    first = sentence.split(maxsplit=1)[0] if sentence.split() else ""
    head = first.replace("’", "'").partition("'")
    word = head[0].lower()
    known = word in pack.entries("function-words") or (head[1] and f"{word}'" in pack.entries("function-words"))
    return sentence[:1].lower() + sentence[1:] if known or (len(word) == 1 and head[1]) else sentence
