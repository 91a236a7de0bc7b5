"""Attributing a claim or a quotation to a speaker, in the draft's language. Start reading at :func:`attributions`.

The forms are data: ``attributing.txt`` of the language, with ``{sentence}`` or ``{quotation}`` and ``{speaker}``.
"""

from deskeditor.desk.unnamed import CODES as UNNAMED
from deskeditor.desk.unnamed import SPACES, STOPS, named_instead, without_source
from deskeditor.findings import Finding, Fix
from deskeditor.language import LanguagePack
from deskeditor.reading.attribution import cue_lexicon
from deskeditor.reading.attribution.lexicon import Is
from deskeditor.reading.insertion import attributed
from deskeditor.text import Span

_CLOSING = "»”“\"’'"
_QUOTATION = "quotation."
_SMALL = int(Is.DETERMINER | Is.PRONOUN | Is.PREPOSITION | Is.SUBORDINATOR)


def attributions(finding: Finding, text: str, sentence: Span, speaker: str, pack: LanguagePack) -> tuple[Fix, ...]:
    """The ways to attribute what a finding stands on, the usual one first; ``text`` is its field's, ``sentence`` its place.

    A quotation that is its whole sentence is followed by its speaker; a source without a name gives its place to the speaker; a
    part of a quotation, and any other claim, has its sentence given a source.
    """
    speaker = " ".join(speaker.split())
    if finding.span is None or not speaker:
        return ()
    forms = pack.entries("attributing")
    if finding.code.startswith(_QUOTATION) and _is_whole(text, finding.span, sentence):
        tails = [form.removeprefix("{quotation}") for form in forms if form.startswith("{quotation}")]
        tried = [attributed(text, finding.span, speaker, pack, tail) for tail in tails]
        return tuple(fix for fix in tried if fix is not None)
    forms = tuple(form for form in forms if "{sentence}" in form)
    if finding.code in UNNAMED and (named := _in_place(finding, text, sentence, speaker, pack, forms)):
        return named
    return tuple(_around(form, text, sentence, speaker, pack) for form in forms)


def _in_place(
    finding: Finding, text: str, sentence: Span, speaker: str, pack: LanguagePack, forms: tuple[str, ...]
) -> tuple[Fix, ...]:
    """The ways to name the source that has no name: in its place, or round the sentence without it."""
    instead = named_instead(finding, text, sentence, speaker, pack)
    bare = without_source(finding, text, sentence, pack) or ""
    offered = [instead] if instead is not None else []
    for form in forms if bare else ():
        core = bare if not form.startswith("{sentence}") else f"{bare[:1].upper()}{bare[1:]}"
        offered.append(_around(form, core, Span(0, len(core)), speaker, pack).replacement)
    return tuple(Fix(sentence, one) for one in dict.fromkeys(offered))


def _is_whole(text: str, quotation: Span, sentence: Span) -> bool:
    """Whether nothing of ours stands in the sentence that the quotation begins in."""
    before = text[min(sentence.start, quotation.start) : quotation.start]
    behind = text[quotation.end : max(sentence.end, quotation.end)]
    return not before.strip() and not behind.strip(STOPS + SPACES)


def _around(form: str, text: str, sentence: Span, speaker: str, pack: LanguagePack) -> Fix:
    words = sentence.of(text)
    core = words.rstrip(STOPS + SPACES)
    if form.startswith("{sentence}") and core.rstrip(_CLOSING) == core:
        return Fix(sentence, form.format(sentence=core, speaker=speaker) + words[len(core) :])
    if form.startswith("{sentence}"):
        return Fix(sentence, form.format(sentence=words, speaker=speaker))
    return Fix(sentence, form.format(sentence=_lowered(words, pack), speaker=speaker))


def _lowered(sentence: str, pack: LanguagePack) -> str:
    """The sentence as the end of another: its first word in lower case if it is a function word (a name keeps its capital)."""
    first = sentence.split(maxsplit=1)[0] if sentence.split() else ""
    head = first.replace("’", "'").partition("'")
    word = head[0].lower()
    known = (
        cue_lexicon(pack).classes.get(word, 0) & _SMALL
        or word in pack.entries("function-words")
        or (head[1] and f"{word}'" in pack.entries("function-words"))
    )
    return sentence[:1].lower() + sentence[1:] if known or (len(word) == 1 and head[1]) else sentence
