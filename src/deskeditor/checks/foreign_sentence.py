"""A sentence in another language than the draft's, outside quotations. Start reading at :func:`examine`.

Told by function words: the draft's language must be beaten clearly, so that a title or a name never suffices.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache

from deskeditor.findings import Finding, Kind, Severity, details
from deskeditor.language import available_languages, load_pack
from deskeditor.reading import Check, Reading
from deskeditor.text import Span

_WORD = re.compile(r"[^\W\d_]+")
_SCRIPTS = "\u0370-\u03ff\u0400-\u04ff\u0590-\u05ff\u0600-\u06ff\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af"
_OTHER_SCRIPT = re.compile(rf"(?<![\w(])[{_SCRIPTS}]{{2,}}(?:[\W\d]{{1,4}}[{_SCRIPTS}]{{1,40}}){{0,60}}(?!\w)")
_ENOUGH = 8
_ENOUGH_ALONE = 5
"""Words of a sentence that has none of the draft's function words."""

_MARGIN = 2
_DENSE, _SPARSE = 2, 4
"""Of so many words one must be the other language's where the draft's has none: a short sentence may be a list of names."""

_SURE = 4


@cache
def _languages() -> Mapping[str, frozenset[str]]:
    """For each function word, the languages it belongs to."""
    table: dict[str, set[str]] = {}
    for code in available_languages():
        for word in load_pack(code).entries("function-words"):
            table.setdefault(word, set()).add(code)
    return {word: frozenset(codes) for word, codes in table.items()}


@lru_cache(maxsize=16)
def _foreign_words(own: str) -> frozenset[str]:
    """The function words of other languages that are none of ``own``'s."""
    return frozenset(word for word, codes in _languages().items() if own not in codes)


def _is_sure(words: int, best: int, own: int) -> bool:
    if own == 0 and best > _MARGIN:
        return (_SPARSE if words >= _ENOUGH else _DENSE) * best > words
    if words < _ENOUGH:
        return False
    return best >= _SURE and own <= best // 3


def _other_scripts(reading: Reading) -> Iterator[Finding]:
    """Words left in the letters of another script, as in the original; in brackets they are told on purpose."""
    if reading.prose.isascii():
        return
    for match in _OTHER_SCRIPT.finditer(reading.prose):
        span = Span(*match.span())
        slots = details(found=span.of(reading.prose))
        yield Finding("translation.foreign-script", Kind.TRANSLATION, Severity.WARNING, span, reading.field, slots)


def examine(reading: Reading) -> Iterable[Finding]:
    """Each longer sentence that another language claims by four function words, the draft's by a third as many at most."""
    if not reading.pack.supported:
        return
    yield from _other_scripts(reading)
    table, own = _languages(), reading.pack.code
    foreign = reading.vocabulary & _foreign_words(own)
    if len(foreign) <= _MARGIN:
        return
    for sentence in reading.sentences:
        said = _WORD.findall(sentence.span.of(reading.prose).lower())
        if len(said) < _ENOUGH_ALONE or any(one.span.overlaps(sentence.span) for one in reading.quotations):
            continue
        if len(foreign.intersection(said)) <= _MARGIN:
            continue
        scores = {code: sum(1 for word in set(said) if code in table.get(word, ())) for code in available_languages()}
        best = max(scores, key=lambda code: scores[code])
        if best != own and _is_sure(len(said), scores[best], scores[own]):
            slots = details(language=best, language_en=load_pack(best).name("en"), language_fr=load_pack(best).name("fr"))
            yield Finding("translation.foreign-sentence", Kind.TRANSLATION, Severity.WARNING, sentence.span, reading.field, slots)


CODES = ("translation.foreign-sentence", "translation.foreign-script")
CHECK = Check("foreign_sentence", CODES, "A sentence in another language", paragraph=examine)
