"""Findings that were mended by typing, without anybody ruling. Start reading at :func:`mended_by_typing`."""

from collections.abc import Iterable

from deskeditor.article import TEXT_FIELDS, Article
from deskeditor.desk.history import Change, compare_texts
from deskeditor.findings import Finding
from deskeditor.text.paragraphs import lines_of

_Vanished = tuple[tuple[Finding, ...], tuple[Finding, ...]]


def mended_by_typing(then: Article, before: Iterable[Finding], now: Article, after: Iterable[Finding]) -> _Vanished:
    """Of the findings ``before`` that are no longer there ``after``: those whose paragraph was mended, those gone with it.

    The first may be recorded as fixed; about the second an editor is asked once: cut on purpose?
    """
    present = {(one.code, one.field, _words(one, now)) for one in after if one.field in TEXT_FIELDS}
    gone = [
        one
        for one in before
        if one.span is not None
        and one.field in TEXT_FIELDS
        and (one.code, one.field, _words(one, then)) not in present
        and not _stands(one, then.text_of(one.field), now.text_of(one.field))
    ]
    removed = {field: _removed(then.text_of(field), now.text_of(field)) for field in {one.field for one in gone}}
    mended = tuple(one for one in gone if _line(then.text_of(one.field), one) not in removed[one.field])
    return mended, tuple(one for one in gone if one not in mended)


def _stands(finding: Finding, old: str, new: str) -> bool:
    """Whether the finding's line is as it was: then it went for another reason (a dictionary came, a rule was mended)."""
    line = [text for _, text in lines_of(old)][_line(old, finding)]
    return line in (text for _, text in lines_of(new))


def _words(finding: Finding, article: Article) -> str:
    return finding.span.of(article.text_of(finding.field)) if finding.span else ""


def _line(text: str, finding: Finding) -> int:
    """The number of the paragraph a finding begins in."""
    at = finding.span.start if finding.span else 0
    return sum(start <= at for start, _ in lines_of(text)) - 1


def _removed(old: str, new: str) -> frozenset[int]:
    return frozenset(one.old for one in compare_texts(old, new) if one.change is Change.REMOVED and one.old is not None)
