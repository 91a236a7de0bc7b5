"""An age that does not fit the year of birth told beside it, or the age told elsewhere. Start reading at :func:`examine`.

The year they are set against is that of publication, so an article without a date is left alone; an age somebody had at another
time (“elected at 28”) is no contradiction, and a sentence that names another year may be about that year. Two ages are
set against each other where both stand beside one and the same full name, or its surname that nobody else in the article bears.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from deskeditor.findings import Finding, Kind, Severity, details
from deskeditor.language import LanguagePack
from deskeditor.reading import ArticleReading, Check, Reading
from deskeditor.reading.attribution.lexicon import attribution_settings
from deskeditor.reading.memo import per_reading
from deskeditor.reading.sentences import Sentence
from deskeditor.text import Span, any_of

CODE, TWICE = "number.age", "number.age-twice"
_CAPITAL = r"[^\W\d_a-zß-öø-ÿ][\w’'-]+"
_NAMED = re.compile(rf"({_CAPITAL}[ \u00a0]{_CAPITAL})(?: ?, ?| ?\()(?:[^\W\d_]{{2,5}} (?:de |d’)?)?$")
"""The last two words of a full name: what stands before them may be a title, or a noun of a language that gives it a capital."""
_SOMEBODY = re.compile(rf"{_CAPITAL}(?: ?, ?| ?\()[^,]{{0,12}}$")
_FOLLOWS = re.compile(rf"(?:,? )({_CAPITAL}[ \u00a0]{_CAPITAL})(?![\w’'-]| {_CAPITAL})")
_LEAD = 70
"""Code points before an age in which the name of whoever has it is looked for."""
_YEAR = re.compile(r"(?<!\d)(?:18|19|20)\d\d(?!\d)")
_REACH = 80
"""Code points between an age and a birth that are told of one person."""
_BESIDE = 6
"""The same where the sentence names other years too: "Ann Marsh, 51, born in 1979, took office in 2021"."""
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
        if len(births) != 1:
            continue
        reach = _REACH if len(_YEAR.findall(text)) == 1 else _BESIDE
        for match in aged.finditer(text):
            lead = text[: match.start()].rstrip().lower()
            apart = max(births[0].start() - match.end(), match.start() - births[0].end())
            if apart <= reach and not lead.endswith(at_words):
                age = next(int(group) for group in match.groups() if group)
                found.append(_Told(Span(*match.span()).moved(start), age, int(births[0][1])))
    return tuple(found)


@per_reading
def _named(reading: Reading) -> tuple[tuple[str, int, Span], ...]:
    """The ages beside a name, as (name, age, place of the age); a sentence with a year is of that year.

    The name is a full one, before the age or right behind it, or a surname before it.
    """
    patterns = _patterns(reading.pack)
    if patterns is None:
        return ()
    _, aged, at_words = patterns
    kin = tuple(f" {word}" for word in reading.pack.file("facts").get("kin_words", ()))
    found = []
    for match in aged.finditer(reading.prose):
        lead = reading.prose[max(0, match.start() - _LEAD) : match.start()]
        timed = lead.rstrip().lower().endswith(tuple(f" {word}" for word in at_words))
        alone = _surname(reading.pack).search(lead)
        if alone is not None and f" {lead[: alone.start(1)].rstrip()}".endswith(kin):
            continue
        name = None if timed else _NAMED.search(lead) or alone or _behind(reading.prose, match, lead)
        if name is not None and not any(_YEAR.search(one.span.of(reading.prose)) for one in _around(reading, match.start())):
            found.append((name[1], next(int(group) for group in match.groups() if group), Span(*match.span())))
    return tuple(found)


@lru_cache(maxsize=16)
def _surname(pack: LanguagePack) -> "re.Pattern[str]":
    """A surname before an age, its honorific apart; another word with a capital before it makes it no surname alone."""
    titles = any_of(one.rstrip(".") for one in attribution_settings(pack).get("honorifics", ()))
    return re.compile(rf"(?:^|[^\W\d_A-ZÀ-Þ][.!?,]? |[.!?] )(?:(?i:{titles})\.? )?({_CAPITAL})(?: ?, ?| ?\()$")


def _behind(prose: str, age: "re.Match[str]", lead: str) -> "re.Match[str] | None":
    """The full name right behind an age that is nobody’s before it: “47-year-old Ann Roy”, “âgée de 47 ans, Ann Roy”."""
    return None if _SOMEBODY.search(lead) else _FOLLOWS.match(prose, age.end())


def _full(name: str, article: ArticleReading) -> str:
    """A surname as the only full name of the article that ends with it; as it is where there are two, or none."""
    if " " in name.replace("\u00a0", " "):
        return name
    full = re.compile(rf"(?<!\w){_CAPITAL}[ \u00a0]{re.escape(name)}(?![\w’'-])")
    names = {found.replace("\u00a0", " ") for one in article.passages for found in full.findall(one.reading.prose)}
    return names.pop() if len(names) == 1 else ""


def _around(reading: Reading, at: int) -> list[Sentence]:
    return [sentence for sentence in reading.sentences if sentence.span.start <= at < sentence.span.end]


def examine(article: ArticleReading) -> Iterable[Finding]:
    """What does not fit: an age and a year of birth, two ages of one person."""
    yield from _unfit(article)
    first: dict[str, tuple[int, str]] = {}
    for passage in article.passages:
        for written, age, span in _named(passage.reading) if passage.field not in _UNREAD else ():
            name = _full(written, article)
            if not name:
                continue
            told, before = first.setdefault(name, (age, span.of(passage.reading.text)))
            if told != age:
                slots = details(found=span.of(passage.reading.text), name=name, before=before)
                finding = Finding(TWICE, Kind.NUMBER, Severity.WARNING, span, passage.reading.field, slots)
                yield finding.placed(passage.start)


def _unfit(article: ArticleReading) -> Iterable[Finding]:
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


CHECK = Check("ages", (CODE, TWICE), "Ages that do not fit the year of birth, or each other", article=examine)
