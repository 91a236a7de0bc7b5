"""“Apply typography”: every harmless fix of the rules at once. Start reading at :func:`typographic_fixes`.

Pure: the answer is a list of fixes, so that a preview can be shown and one undo takes them all back. What stands between
quotation marks was said by somebody: there, spacing may change and the shape of the marks themselves, never a word.
"""

from collections.abc import Callable, Iterable

from deskeditor.findings import Fix
from deskeditor.rules.engine import Hit, Readable, RuleSet, settled
from deskeditor.text import Span

_QUOTATION_MARKS = '"“”„«»‹›'
_MOST_ROUNDS = 4
"""One fix can make room for another; more rounds than this never changed a text."""


def typographic_fixes(rules: RuleSet, paragraph: Readable) -> tuple[Fix, ...]:
    """The safe fixes of one paragraph, in order, none overlapping another. Spans are relative to the paragraph."""
    found = [*rules.hits(paragraph), *rules.hits(paragraph, whole_article=True)]
    safe = [hit for hit in found if hit.rule.safe and hit.place.replacements]
    stand = [hit for hit in settled(found) if hit in safe and _respects_quotations(_fix(hit), paragraph)]
    spaces = [hit for hit in safe if _is_space(_fix(hit), paragraph)]  # whatever else is to be decided there
    fixes: list[Fix] = []
    for fix in map(_fix, settled([*stand, *spaces])):
        if not fixes or fixes[-1].span.end <= fix.span.start:
            fixes.append(fix)
    return tuple(fixes)


def _fix(hit: Hit) -> Fix:
    return Fix(Span(hit.place.start, hit.place.end), hit.place.replacements[0], safe=True)


def _is_space(fix: Fix, paragraph: Readable) -> bool:
    return "".join(fix.span.of(paragraph.text).split()) == "".join(fix.replacement.split())


def _respects_quotations(fix: Fix, paragraph: Readable) -> bool:
    """Whether a fix that touches quoted words changes nothing there but spacing and the quotation marks."""
    touched = (fix.span.overlaps(one.span) or one.span.contains(fix.span) for one in paragraph.quotations)
    return not any(touched) or same_words(fix.span.of(paragraph.text), fix.replacement)


def same_words(one: str, two: str) -> bool:
    """Whether two texts differ in nothing but spaces and quotation marks."""
    return _words(one) == _words(two)


def _words(text: str) -> str:
    return "".join(letter for letter in text if not letter.isspace() and letter not in _QUOTATION_MARKS)


def with_fixes(text: str, fixes: Iterable[Fix]) -> str:
    """``text`` with non-overlapping fixes applied."""
    for fix in sorted(fixes, key=lambda one: one.span, reverse=True):
        text = text[: fix.span.start] + fix.replacement + text[fix.span.end :]
    return text


def with_typography(rules: RuleSet, text: str, read: Callable[[str], Readable]) -> str:
    """One paragraph with its typography applied until nothing is left to do; ``read`` makes a paragraph of a text."""
    for _ in range(_MOST_ROUNDS):
        fixes = typographic_fixes(rules, read(text))
        if not fixes:
            return text
        text = with_fixes(text, fixes)
    return text
