"""Where a word stands: at the head of a sentence, in a passage of another language. Start reading at :func:`opens_sentence`.

Asked only for words that no dictionary has, so that the cost falls on few.
"""

import re
from functools import lru_cache

from deskeditor.language.guess import language_scores
from deskeditor.language.orthography import orthography_of
from deskeditor.language.pack import LanguagePack
from deskeditor.text import Span

_BLANK = "".join(letter for letter in map(chr, range(0x3001)) if letter.isspace())
_BETWEEN = _BLANK + "\"'«“„‘’”»([—–-"
"""What may stand between the end of a sentence and the first word of the next."""
_OPENS = re.compile(r"[«“„\"‘—–(\[]|''")
_BEGINS_AFTER = frozenset(".!?…:;•*")
_LOOK_BACK = 40
_WINDOW = 60
_MARGIN = 1.4
"""How many function words of another language outweigh the pack's own."""
_WORD = re.compile(r"[^\W\d_]+")
_OPENING = re.compile(r"[«“„\"]([^«»“”„\"\n]*)$")
_CLOSING = re.compile(r"([^«»“”„\"\n]*)[»”“\"]")
_BREAK = re.compile(r"[.!?…;:«»“”„\"()\n]")
_TO_BREAK = re.compile(r"(?s:.*)[.!?…;:«»“”„\"()\n]")


def opens_sentence(prose: str, at: int) -> bool:
    """Whether a capital at ``at`` may be there because a sentence, a quotation or an item begins."""
    head = prose[max(0, at - _LOOK_BACK) : at]
    before = head.rstrip(_BETWEEN)
    return not before or before[-1] in _BEGINS_AFTER or _OPENS.search(head, len(before)) is not None


def is_abbreviation(prose: str, span: Span, pack: LanguagePack) -> bool:
    """Whether the word at ``span`` is an abbreviation of the language with its full stop: no dictionary need have it."""
    return prose.startswith(".", span.end) and span.of(prose).lower() in _abbreviations(pack)


@lru_cache(maxsize=16)
def _abbreviations(pack: LanguagePack) -> frozenset[str]:
    return frozenset(one.rstrip(".").lower() for one in pack.entries("abbreviations"))


def stands_in_foreign_passage(prose: str, span: Span, pack: LanguagePack) -> bool:
    """Whether the words around ``span``, up to the next mark, read as another supported language than the pack's."""
    written = span.of(prose)
    plain = written.islower() or (written.isalpha() and opens_sentence(prose, span.start))  # "Hanno" in German is a name
    if plain and written.isalpha() and _is_foreign_function_word(written.lower(), pack.code):
        return True
    before = _TO_BREAK.match(prose, max(0, span.start - _WINDOW), span.start)
    start = before.end() if before is not None else span.start - _WINDOW
    after = _BREAK.search(prose, span.end, span.end + _WINDOW)
    end = after.start() if after else span.end + _WINDOW
    return _foreign(prose[max(0, start) : end], pack.code) or _stands_in_foreign_title(prose, span, pack.code)


def _stands_in_foreign_title(prose: str, span: Span, code: str) -> bool:
    """Whether a short passage in quotation marks round ``span`` has a foreign function word, and none of its own language."""
    opened = _OPENING.search(prose[max(0, span.start - _WINDOW) : span.start])
    closed = _CLOSING.match(prose, span.end, span.end + _WINDOW)
    if opened is None or closed is None:
        return False
    scores = language_scores(opened[1] + prose[span.start : span.end] + closed[1])
    return scores.pop(code, 0.0) == 0.0 and max(scores.values(), default=0.0) >= 1.0


@lru_cache(maxsize=2048)
def _is_foreign_function_word(word: str, code: str) -> bool:
    """Whether an unknown word is one of another language's commonest: "of", "and" are nobody's slips."""
    scores = language_scores(word)
    return scores.pop(code, 0.0) == 0.0 and max(scores.values(), default=0.0) > 0.0


@lru_cache(maxsize=2048)
def _foreign(text: str, code: str) -> bool:
    scores = language_scores(text)
    own = scores.pop(code, 0.0)
    return max(scores.values(), default=0.0) >= own + _MARGIN


@lru_cache(maxsize=512)
def speaks_in_person(prose: str, pack: LanguagePack) -> bool:
    """Whether a pronoun of the persons that a form is kept for stands anywhere in the paragraph."""
    pronouns = orthography_of(pack).personal_pronouns
    return any(word.lower() in pronouns for word in _WORD.findall(prose))
