"""Words of a desk: the names it has released, and its house words as a file. Start reading at :func:`names_of`."""

from collections.abc import Callable
from pathlib import Path

from deskeditor.article import TEXT_FIELDS, Article
from deskeditor.desk.clock import now
from deskeditor.desk.worker import Answer
from deskeditor.desk.workplace import Workplace
from deskeditor.findings import Finding, Kind
from deskeditor.language import LanguagePack, Standing, load_pack
from deskeditor.language.context import opens_sentence
from deskeditor.language.house_words import inflections, read_house_words, written_house_words
from deskeditor.language.orthography import orthography_of
from deskeditor.language.words import parts_of, tokens_of
from deskeditor.store import audit, records
from deskeditor.store.problem import DeskProblem
from deskeditor.text import paragraphs_of

LIMIT = 20.0
"""Seconds a file of words may take to be read."""
SHORTEST = 4
"""From how many letters on a name is kept."""


def names_of(article: Article, pack: LanguagePack) -> frozenset[str]:
    """The names in an article that no dictionary has: what is capitalised inside a sentence and unknown."""
    orthography, judge = orthography_of(pack), pack.lexicon.judgement
    found: set[str] = set()
    for text in (placed.paragraph.prose for field in TEXT_FIELDS for placed in paragraphs_of(article.text_of(field))):
        for start, token in tokens_of(text):
            if token.islower():
                continue
            for part in parts_of(token, orthography):
                if _looks_named(part.plain) and not opens_sentence(text, start + part.start):
                    judged = judge(token[part.start : part.end])
                    if judged is not None and judged.standing is Standing.UNKNOWN and not judged.better:
                        found.add(part.plain)
    return frozenset(found)


def _looks_named(word: str) -> bool:
    return len(word) >= SHORTEST and word[0].isupper() and word[1:].islower()


def keep_names(workplace: Workplace, draft: int, outlet: str, names: frozenset[str]) -> None:
    """Remember the names of a released draft, inside a transaction: in later drafts they are known."""
    at, by = now(), workplace.person.name
    for name in sorted(names):
        records.write_word(workplace.database, name, f"names:{outlet}", at, by)
    if names:
        audit.record(workplace.database, at, by, "names.kept", draft, count=len(names), outlet=outlet)
        workplace.forget_accepted()
        workplace.refresh()


def forms_accepted(finding: Finding, language: str) -> tuple[str, ...]:
    """What is accepted along with the word of a spelling finding, for whoever is about to accept it for good."""
    word = next((value for name, value in finding.details if name == "word"), "")
    return inflections(word, load_pack(language)) if finding.kind is Kind.SPELLING else ()


def import_words(workplace: Workplace, text: str, outlet: str) -> tuple[int, tuple[str, ...]]:
    """Accept the words of a house-words file for an outlet: how many are new, and the lines that are no words."""
    words, refused = read_house_words(text)
    return accept_words(workplace, words, outlet), refused


def accept_words(workplace: Workplace, words: frozenset[str], outlet: str) -> int:
    """Accept words for an outlet: how many are new. Raises DeskProblem."""
    fresh = sorted({word.casefold() for word in words} - workplace.accepted(outlet))
    at, by = now(), workplace.person.name
    with workplace.database.writing():
        for word in fresh:
            records.write_word(workplace.database, word, f"outlet:{outlet}", at, by)
        audit.record(workplace.database, at, by, "words.imported", count=len(fresh), outlet=outlet)
    workplace.forget_accepted()
    workplace.refresh()
    return len(fresh)


def ask_import_words(
    workplace: Workplace, path: Path, outlet: str, then: Callable[[int, tuple[str, ...], str | DeskProblem], None]
) -> None:
    """Accept the words of a file, read in the worker: ``then(new ones, lines that are no words, problem)`` from Desk.poll()."""

    def answered(answer: Answer) -> None:
        words, refused, problem = (frozenset(), (), answer.detail or answer.problem) if answer.problem else answer.value
        try:
            then(0 if problem else accept_words(workplace, words, outlet), refused, problem)
        except DeskProblem as error:
            then(0, (), error)

    workplace.worker.ask("read_words", path, then=answered, limit=LIMIT)


def exported_words(workplace: Workplace, outlet: str) -> str:
    """The words accepted for an outlet and for the person at the desk, as a file that :func:`import_words` reads."""
    return written_house_words(workplace.house_words(outlet))
