"""Questions to the author as a document, and the answers read back. Start reading at :func:`query_sheet`.

Plain Markdown, so that any mail program or editor will do: each question has a number in brackets that must stay; whatever is
written below "Answer" until the next question is the answer.
"""

import re
from dataclasses import dataclass, replace
from itertools import zip_longest

from deskeditor.desk.clock import now
from deskeditor.desk.manuscript import Changed
from deskeditor.desk.session import Session
from deskeditor.findings import ANSWERED, Messages, Ruling
from deskeditor.importing.encoding import decoded
from deskeditor.importing.problem import ImportProblem
from deskeditor.store.problem import DeskProblem
from deskeditor.store.records import Ruled

_HEAD = re.compile(r"^(?P<quote>[>\s]{0,12})#{0,6}\s*\**\[(?P<number>[0-9a-f]{16})\]", re.MULTILINE)
_QUOTED = re.compile(r"^[ \t]*(?:>[ \t]?)+", re.MULTILINE)
_LONGEST = 10_000


@dataclass(frozen=True, slots=True)
class Answered:
    """What reading a sheet did: how many questions it answered, which numbers in it nobody asked (any more)."""

    changed: Changed
    answered: int
    unknown: tuple[str, ...]


def query_sheet(session: Session, ui_language: str) -> str:
    """The open questions of a draft as Markdown, in the language of the author; "" when there is none."""
    open_ones = [ruled for ruled in session.manuscript.rulings if is_open(ruled)]
    if not open_ones:
        return ""
    messages = Messages.load(ui_language)
    article = session.article
    parts = [
        f"# {messages.text('sheet.title', headline=article.headline or article.slug)}",
        messages.text("sheet.how", name=session.workplace.person.name),
    ]
    for ruled in open_ones:
        anchor, verdict = ruled.verdict.anchor, ruled.verdict
        parts.append(f"## [{ruled.id}]")
        if anchor is not None and anchor.sentence:
            parts.append(f"> {' '.join(anchor.sentence.split())}")
        parts.append(f"**{messages.text('sheet.question')}** {verdict.note} ({verdict.by.name}, {verdict.at[:10]})")
        parts.append(f"**{messages.text('sheet.answer')}**")
    return "\n\n".join(parts) + "\n"


def take_answers(session: Session, sheet: str) -> Answered:
    """Record the answers of a sheet; one undo step. An answered question no longer blocks; what it was about is open again."""
    given = answers_in(sheet)
    asked = {ruled.id: ruled for ruled in session.manuscript.rulings if is_open(ruled)}
    answered = {name: _answered(session, asked[name], text) for name, text in given.items() if name in asked}
    rulings = tuple(answered.get(ruled.id, ruled) for ruled in session.manuscript.rulings)
    changed = session.manuscript.perform("answers", rulings=rulings) if answered else Changed()
    return Answered(changed, len(answered), tuple(name for name in given if name not in asked))


def sheet_in(content: bytes) -> str:
    """A sheet as it came back, in whatever encoding the author's program writes. Raises DeskProblem when it is no text."""
    try:
        return decoded(content)[0]
    except ImportProblem as problem:
        raise DeskProblem(problem.key) from problem


def answers_in(sheet: str) -> dict[str, str]:
    """The answers that are not empty, by the number of their question. In whatever language the sheet was written."""
    labels = [re.escape(Messages.load(language).text("sheet.answer")) for language in Messages.available()]
    answer = re.compile(rf"^[>\s]{{0,8}}\**(?:{'|'.join(labels)})\**[ \u00a0]?", re.MULTILINE)
    heads = list(_HEAD.finditer(sheet))
    found: dict[str, str] = {}
    for head, following in zip_longest(heads, heads[1:]):
        block = sheet[head.end() : following.start() if following else len(sheet)]
        label = answer.search(block)
        text = block[label.end() :] if label else ""
        if ">" in head["quote"]:  # a mail that was answered below what it quotes
            text = _QUOTED.sub("", text)
        if text.strip():
            found[head["number"]] = text.strip()[:_LONGEST]
    return found


def is_open(ruled: Ruled) -> bool:
    """Whether a ruling is a question without an answer."""
    return ruled.verdict.ruling is Ruling.QUERY and ruled.verdict.reason != ANSWERED


def _answered(session: Session, ruled: Ruled, text: str) -> Ruled:
    verdict = replace(
        ruled.verdict, reason=ANSWERED, note=f"{ruled.verdict.note}\n→ {text}", by=session.workplace.person, at=now()
    )
    return Ruled(f"{ruled.id[:8]}{'a' * 8}", verdict)
