"""The JSON-lines interface: one object a line in, one out, same order. Start reading at :func:`run_jsonl`.

Text is used exactly as given; offsets are code points into it, half-open; a finding on the whole draft has start = end = 0.
"""

import gc
import json
from collections.abc import Callable, Collection, Iterable
from typing import Any, TextIO

from deskeditor.cli.unspelled import Unspelled
from deskeditor.findings import Finding, Messages
from deskeditor.language import LanguagePack
from deskeditor.language.spelling.suggesting import SUGGESTED
from deskeditor.outlets import Outlet
from deskeditor.review import Review, Reviewer

REMEMBERED = 256
"""Paragraphs remembered from line to line: enough for an article sent again after an edit, and little memory in a long run."""
Suggest = Callable[[str, LanguagePack, Collection[str]], tuple[str, ...]]
"""Replacements for the text of a spelling finding, given the language's pack and the words of the draft."""


def run_jsonl(
    lines: Iterable[bytes],
    out: TextIO,
    outlet: Outlet,
    ui_language: str,
    packs: dict[str, LanguagePack] | None = None,
    suggest: Suggest | None = None,
    unspelled: Unspelled | None = None,
) -> int:
    """Answer every line; the exit status is 1 when any could not be read. Without ``suggest`` unknown words carry no fixes.

    ``unspelled`` is told the language of every text.
    """
    reviewer = Reviewer(outlet, packs, remembered=REMEMBERED)
    # What is loaded by now stays until the end: the collector need not walk it again for every text.
    gc.freeze()
    gc.set_threshold(20_000, 50, 1000)
    messages = Messages.load(ui_language)
    failed = False
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        answer = _answer(line, number, reviewer, messages, suggest, unspelled)
        failed = failed or "error" in answer
        out.write(_line(answer) + "\n")
        out.flush()
    return 1 if failed else 0


def _line(answer: dict[str, Any]) -> str:
    """An answer as JSON; a lone surrogate, which UTF-8 cannot hold, is escaped as it came in."""
    written = json.dumps(answer, ensure_ascii=False)
    try:
        written.encode()
    except UnicodeEncodeError:
        return json.dumps(answer)
    return written


def _answer(
    line: bytes,
    number: int,
    reviewer: Reviewer,
    messages: Messages,
    suggest: Suggest | None,
    unspelled: Unspelled | None,
) -> dict[str, Any]:
    name: object = None
    try:
        asked = json.loads(line)
        name = asked.get("id")
        text, language = asked["text"], asked.get("language")
        if not isinstance(text, str):
            raise TypeError("text is not a string")
        review = reviewer.review_text(text, language)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        return {"id": name, "error": f"line {number}: {error!r}"}
    if unspelled is not None:
        unspelled.tell(review.reading.pack, language or "")
    return {"id": name, "language": language or review.reading.pack.code, **_reported(review, text, messages, suggest)}


def _reported(review: Review, text: str, messages: Messages, suggest: Suggest | None) -> dict[str, Any]:
    findings = [_finding(finding, text, messages) for finding in review.findings]
    if suggest is not None:
        _suggest_into(findings, review, suggest)
    return {
        "findings": findings,
        "quotations": [
            {
                "start": one.span.start,
                "end": one.span.end,
                "closed": one.closed,
                "status": one.status.value,
                "speaker": one.speaker
                and {"start": one.speaker.span.start, "end": one.speaker.span.end, "name": one.speaker.name},
                "cue": one.cue and {"start": one.cue.start, "end": one.cue.end},
            }
            for one in review.sourcing.quotations
        ],
        "sentences": [
            {
                "start": one.span.start,
                "end": one.span.end,
                "sourced": one.sourced,
                "check_worthy": one.check_worthy,
                "score": round(one.score, 3),
            }
            for one in review.sourcing.sentences
        ],
    }


def _suggest_into(findings: list[dict[str, Any]], review: Review, suggest: Suggest) -> None:
    """Fill the fixes of unknown words; the draft's own words are gathered only when there is one."""
    asked = [one for one in findings if one["code"] in SUGGESTED and not one["fixes"]]
    if asked:
        passages = review.reading.passages
        words = {token for passage in passages for _, token in passage.reading.forms if len(token) > 3}
        for one in asked:
            one["fixes"] = list(suggest(one["text"], review.reading.pack, words))


def _finding(finding: Finding, text: str, messages: Messages) -> dict[str, Any]:
    start, end = (finding.span.start, finding.span.end) if finding.span else (0, 0)
    return {
        "code": finding.code,
        "kind": finding.kind.value,
        "severity": finding.severity.value,
        "start": start,
        "end": end,
        "text": text[start:end],
        "message": messages.message(finding),
        "fixes": [fix.replacement for fix in finding.fixes],
    }
