"""Reviewer: runs the checks over an article or a raw page, and remembers paragraphs. Start reading at :class:`Reviewer`.

Invariant: *typing in one paragraph examines only that paragraph.* A paragraph's result is remembered under all it depends on (its
text, field, language, lexicon, house words, outlet), so it can never be stale and nothing is ever cancelled or mapped.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from deskeditor.article import TEXT_FIELDS, Article
from deskeditor.checks import CHECKS
from deskeditor.findings import Finding
from deskeditor.language import LanguagePack, guess_language, load_pack
from deskeditor.outlets import Outlet
from deskeditor.reading import ArticleReading, Check, Passage, Reading, Scope, Sourcing
from deskeditor.reading.furniture import furniture_loading
from deskeditor.reading.page import Role, page_of
from deskeditor.review.memory import Memory
from deskeditor.review.once import told_once
from deskeditor.rules import house_folders, rules_of, rules_version
from deskeditor.rules import loading as rules_loading
from deskeditor.text import Paragraph, paragraphs_of
from deskeditor.text.light import light

UNREAD = frozenset({Role.FURNITURE, Role.DISCLAIMER, Role.PUBLISHED})
"""Lines of a raw page that are nobody's prose: no paragraph check reads them."""

REMEMBERED = 4096
"""Paragraphs a reviewer remembers unless told otherwise: a long draft and its neighbours."""


@light
@dataclass(frozen=True, slots=True)
class ParagraphResult:
    """A paragraph's reading and findings, relative to the paragraph."""

    reading: Reading
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Review:
    """All that was found. Findings are placed in the terms of their field's text (of the page, for a raw text), in order."""

    reading: ArticleReading
    findings: tuple[Finding, ...]

    @property
    def sourcing(self) -> Sourcing:
        """Who says what."""
        return self.reading.sourcing


class Reviewer:
    """Reviews with one outlet and one set of house words; keep one as long as those hold, its memory is the speed."""

    def __init__(
        self,
        outlet: Outlet,
        packs: dict[str, LanguagePack] | None = None,
        house_words: frozenset[str] = frozenset(),
        checks: tuple[Check, ...] = CHECKS,
        user_folder: Path | None = None,
        remembered: int = REMEMBERED,
    ) -> None:
        self.outlet = outlet
        self._user_folder = user_folder
        self.house_words = house_words
        self._packs = packs or {}
        self._paragraph_checks = tuple(check for check in checks if check.scope is Scope.PARAGRAPH)
        self._article_checks = tuple(check for check in checks if check.scope is Scope.ARTICLE)
        self._memory: Memory[ParagraphResult] = Memory(remembered)

    def pack(self, language: str) -> LanguagePack:
        """The language pack in use for ``language``, with the lexicon given and the house rules as they stand."""
        pack = load_pack(language)
        pack = self._packs.get(pack.code, pack)
        folders = house_folders(self.outlet.folder, self._user_folder)
        return replace(pack, rule_folders=folders, rules_version=rules_version(folders)) if folders else pack

    def examine(self, text: str, pack: LanguagePack, field: str = "body") -> ParagraphResult:
        """What the paragraph checks say of one line, remembered."""
        key = (text, field, pack.code, pack.lexicon.version, pack.rules_version, self.house_words)
        known = self._memory.get(key)
        if known is not None:
            return known
        before = pack.lexicon.unanswered
        reading = Reading(Paragraph.of(text), pack, field, self.house_words)
        result = ParagraphResult(reading, told_once(tuple(decided(self._examined(reading), pack))))
        if pack.lexicon.unanswered == before:
            self._memory.put(key, result)
        return result

    def warming(self, line: str, language: str) -> Iterator[None]:
        """Load what the first look at a language takes (rules, word lists, patterns), by steps: whoever must answer in
        between goes on when it suits him. ``line`` is any line of the text to be read.
        """
        pack = self.pack(language)
        yield
        yield from rules_loading(language)
        yield from furniture_loading(pack)
        rules_of(pack)
        reading = Reading(paragraphs_of(line)[0].paragraph, pack, "body", self.house_words)
        for check in self._paragraph_checks:
            yield
            _ = tuple(check.paragraph(reading)) if check.paragraph else ()
        passages = tuple(Passage(field, 0, reading) for field in ("headline", "body"))
        whole = ArticleReading(Article(headline=line, body=line, language=language), passages, pack, self.outlet)
        for check in self._article_checks:
            yield
            _ = tuple(check.article(whole)) if check.article else ()

    def review_article(self, article: Article) -> Review:
        """Everything there is to say about an article, field by field."""
        pack = self.pack(article.language or guess_language(article.body))
        passages: list[Passage] = []
        found: list[Finding] = []
        for field in TEXT_FIELDS:
            for placed in paragraphs_of(article.text_of(field)):
                result = self.examine(placed.paragraph.text, pack, field)
                passages.append(Passage(field, placed.start, result.reading))
                found.extend(finding.placed(placed.start) for finding in result.findings)
        return self._whole(ArticleReading(article, tuple(passages), pack, self.outlet), found)

    def review_text(self, text: str, language: str | None = None) -> Review:
        """Everything there is to say about a raw page, used exactly as given: furniture is recognised, nothing is stripped."""
        pack = self.pack(language or guess_language(text))
        page = page_of(text, pack, self.outlet)
        passages: list[Passage] = []
        found: list[Finding] = []
        for line in page.lines:
            if line.role in UNREAD:
                reading = Reading(Paragraph.of(line.text), pack, line.role, self.house_words)
                passages.append(Passage(line.role, line.start, reading))
                continue
            result = self.examine(line.text, pack, line.role)
            passages.append(Passage(line.role, line.start, result.reading))
            found.extend(finding.placed(line.start) for finding in result.findings)
        return self._whole(ArticleReading(page.article, tuple(passages), pack, self.outlet, raw=True), found)

    def _examined(self, reading: Reading) -> Iterable[Finding]:
        for check in self._paragraph_checks:
            assert check.paragraph is not None  # noqa: S101 - the scope says so
            for finding in check.paragraph(reading):
                yield finding if finding.field == reading.field else replace(finding, field=reading.field)

    def _whole(self, reading: ArticleReading, found: list[Finding]) -> Review:
        for check in self._article_checks:
            assert check.article is not None  # noqa: S101 - the scope says so
            found.extend(decided(check.article(reading), reading.pack))
        order = {field: number for number, field in enumerate(TEXT_FIELDS)}
        found.sort(
            key=lambda one: (
                0 if one.span is None else 1,
                0 if reading.raw else order.get(one.field, len(order)),
                (one.span.start, one.span.end) if one.span else (0, 0),
            )
        )
        return Review(reading, told_once(found))


def decided(found: Iterable[Finding], pack: LanguagePack) -> Iterable[Finding]:
    """The findings the house wants: its packs may switch off any code and give it another severity."""
    return rules_of(pack).house.decided(found) if pack.rule_folders else found
