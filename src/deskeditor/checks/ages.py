"""An age that does not fit the year of birth told beside it. Start reading at :func:`examine`.

The year they are set against is that of publication, so an article without a date is left alone; an age somebody had at another
time (“elected at 28”) is no contradiction, and a sentence that names another year may be about that year.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from deskeditor.findings import Finding, Kind, Severity, details
from deskeditor.language import LanguagePack
from deskeditor.reading import ArticleReading, Check, Reading
from deskeditor.reading.memo import per_reading
from deskeditor.text import Span

CODE = "number.age"
_YEAR = re.compile(r"(?<!\d)(?:18|19|20)\d\d(?!\d)")
_REACH = 80
"""Code points between an age and a birth that are told of one person."""
_UNREAD = frozenset({"furniture", "disclaimer"})


@dataclass(frozen=True, slots=True)
class _Told:
    """An age and a year of birth told of the same person; ``span`` is the age."""

    span: Span
    age: int
    born: int


@lru_cache(maxsize=16)
def _patterns(pack: LanguagePack) -> tuple["re.Pattern[str]", "re.Pattern[str]", tuple[str, ...]] | None:
    facts = pack.file("facts")
    if "born" not in facts or "age" not in facts:
        return None
    return re.compile(facts["born"], re.IGNORECASE), re.compile(facts["age"]), tuple(facts.get("at_age_words", ()))


@per_reading
def _told(reading: Reading) -> tuple[_Told, ...]:
    patterns = _patterns(reading.pack)
    if patterns is None or not _YEAR.search(reading.prose):
        return ()
    born, aged, at_words = patterns
    found = []
    for sentence in reading.sentences:
        text, start = sentence.span.of(reading.prose), sentence.span.start
        births = list(born.finditer(text))
        if len(births) != 1 or len(_YEAR.findall(text)) != 1:
            continue
        for match in aged.finditer(text):
            lead = text[: match.start()].rstrip().lower()
            apart = max(births[0].start() - match.end(), match.start() - births[0].end())
            if apart <= _REACH and not lead.endswith(at_words):
                age = next(int(group) for group in match.groups() if group)
                found.append(_Told(Span(*match.span()).moved(start), age, int(births[0][1])))
    return tuple(found)


def examine(article: ArticleReading) -> Iterable[Finding]:
    """Each age that no birthday in its year of birth gives in the year of publication."""
    stamp = (article.article.published or "")[:4]
    if not stamp.isdigit():
        return
    for passage in article.passages:
        for told in _told(passage.reading) if passage.field not in _UNREAD else ():
            right = int(stamp) - told.born
            if told.age not in (right, right - 1):
                found = told.span.of(passage.reading.text)
                slots = details(found=found, born=str(told.born), right=f"{right - 1}–{right}", year=stamp)
                finding = Finding(CODE, Kind.NUMBER, Severity.WARNING, told.span, passage.reading.field, slots)
                yield finding.placed(passage.start)


CHECK = Check("ages", (CODE,), "Ages that do not fit the year of birth", article=examine)
