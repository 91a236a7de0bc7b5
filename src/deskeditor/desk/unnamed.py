"""Sources without a name, and the sentence without them: a name takes their place. Start reading at :func:`named_instead`.

"Selon des experts, les digues tiendront" is not attributed by a second source before the first: the name stands where the experts
stood. What stands there is told from the language's own words (``attribution.toml``); where they do not tell, nothing is offered.
"""

import re
from collections.abc import Iterator

from deskeditor.findings import Finding
from deskeditor.language import LanguagePack
from deskeditor.reading.attribution import cue_lexicon
from deskeditor.reading.attribution.lexicon import Is, attribution_settings
from deskeditor.text import Span

CODES = frozenset({"source.vague", "source.anonymous"})
"""The findings on a source that has no name."""
_BOUNDARY = re.compile(r"[,.;:!?…»”)\n]")
_WORD = re.compile(r"[^\W\d_]+['’]?")
_MOST_WORDS, _MOST_BEFORE_VERB, _MOST_BEHIND = 6, 7, 3
STOPS = ".!?…"
SPACES = " \u00a0\u202f"


def named_instead(finding: Finding, text: str, sentence: Span, speaker: str, pack: LanguagePack) -> str | None:
    """The sentence with the speaker in the place of the unnamed source behind "selon", "according to"; None elsewhere."""
    vague = finding.span
    lead = _lead(text, vague, pack) if vague is not None else 0
    if vague is None or not lead:
        return None
    start, end = vague.start + lead, _source_end(text, sentence, vague, vague.start + lead)
    return text[sentence.start : start] + speaker + text[end : sentence.end]


def without_source(finding: Finding, text: str, sentence: Span, pack: LanguagePack) -> str | None:
    """The sentence without the unnamed source that leads or ends it, its first letter as it stood; None where none is told."""
    vague = finding.span
    if vague is None:
        return None
    if not text[sentence.start : vague.start].strip(SPACES):
        return _behind_lead(text, sentence, vague, pack) or _behind_verb(text, sentence, vague, pack)
    return _before_tail(text, sentence, vague, pack)


def _lead(text: str, vague: Span, pack: LanguagePack) -> int:
    """How long the words are that say "according to" at the head of a source; 0 where none stand there."""
    low = text[vague.start : vague.end + 40].lower().replace("’", "'")
    phrases = (f"{one} " for one in attribution_settings(pack).get("according", ()))
    return max((len(one) for one in phrases if low.startswith(one)), default=0)


def _source_end(text: str, sentence: Span, vague: Span, start: int) -> int:
    """Where the source behind "selon" ends: at the next mark, unless that is the sentence's own end behind more than a source."""
    mark = _BOUNDARY.search(text, start, sentence.end)
    end = mark.start() if mark else sentence.end
    opens = not text[sentence.start : vague.start].strip(SPACES)
    if len(text[start:end].split()) > _MOST_WORDS or (opens and (mark is None or mark[0] != ",")):
        return max(vague.end, start)
    return end


def _behind_lead(text: str, sentence: Span, vague: Span, pack: LanguagePack) -> str | None:
    lead = _lead(text, vague, pack)
    end = _source_end(text, sentence, vague, vague.start + lead) if lead else 0
    return text[end + 1 : sentence.end].lstrip(SPACES) if lead and text[end : end + 1] == "," else None


def _behind_verb(text: str, sentence: Span, vague: Span, pack: LanguagePack) -> str | None:
    """What stands behind "some experts say that", where the clause can stand alone as it is."""
    lexicon = cue_lexicon(pack)
    if lexicon.middle_field:
        return None  # the verb of the clause would stand at its end
    words = _classed(text, vague.start, sentence.end, pack)
    for _, (_, mask) in zip(range(_MOST_BEFORE_VERB), words, strict=False):
        if mask & Is.FINITE:
            break
    else:
        return None
    behind = next(words, None)
    if behind is None:
        return None
    word, mask = behind
    if mask & Is.THAT:
        return text[word.end() : sentence.end].lstrip(SPACES)
    alone = lexicon.bare_clauses and (mask & (Is.DETERMINER | Is.PRONOUN) or word[0][0].isupper())
    return text[word.start() : sentence.end] if alone else None


def _before_tail(text: str, sentence: Span, vague: Span, pack: LanguagePack) -> str | None:
    """What stands before ", experts say." and ", selon des experts." at the end of the sentence."""
    before = text[sentence.start : vague.start].rstrip(SPACES)
    behind = text[vague.end : sentence.end].rstrip(STOPS + SPACES)
    few = len(behind.split()) <= _MOST_BEHIND and not _BOUNDARY.search(behind)
    saying = _lead(text, vague, pack) or any(mask & Is.FINITE for _, mask in _classed(text, vague.start, sentence.end, pack))
    if not before.endswith(",") or not few or not saying:
        return None
    stops = text[sentence.start : sentence.end].rstrip(SPACES)
    return before[:-1] + stops[len(stops.rstrip(STOPS)) :]


def _classed(text: str, start: int, end: int, pack: LanguagePack) -> Iterator[tuple["re.Match[str]", int]]:
    """The words of a stretch with what each may be."""
    classes = cue_lexicon(pack).classes
    for word in _WORD.finditer(text, start, end):
        yield word, classes.get(word[0].lower().rstrip("'’"), 0) | classes.get(word[0].lower().replace("’", "'"), 0)
