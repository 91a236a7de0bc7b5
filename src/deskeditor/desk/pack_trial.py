"""A pack of rules tried on every draft of the desk before it goes live. Start reading at :func:`ask_trial`.

The drafts are read as they stand, a batch at a time, and looked at in the worker; nothing is written. A good pack is taken up:
:func:`take_up` copies the pack to where the outlet's rules are read.
"""

import errno
import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from deskeditor.article import Article
from deskeditor.desk.desk import Desk
from deskeditor.desk.house import write_whole
from deskeditor.desk.worker import Answer
from deskeditor.findings import Finding, details
from deskeditor.resources import own_folder
from deskeditor.rules import Fault
from deskeditor.store import journal
from deskeditor.store.problem import DeskProblem

BATCH = 16
"""Drafts looked at by one question to the worker."""
MOST_HITS = 2_000
"""Places shown; a pack that marks more is too loud, and that is what the trial is for."""
LIMIT_S = 60.0
_AROUND = 48
"""Code points shown on either side of a place."""


@dataclass(frozen=True, slots=True)
class TrialHit:
    """A place that the pack marks, ``before`` and ``after`` around it. ``finding`` is placed in the body of ``draft``."""

    draft: int
    headline: str
    finding: Finding
    before: str
    words: str
    after: str


@dataclass(frozen=True, slots=True)
class Trial:
    """How far a trial has come: ``done`` of ``drafts``. ``faults`` are what is wrong with the pack itself."""

    drafts: int
    done: int = 0
    hits: tuple[TrialHit, ...] = ()
    faults: tuple[Fault, ...] = ()

    @property
    def ended(self) -> bool:
        """Whether every draft was looked at, or more was found than is shown."""
        return self.done >= self.drafts or len(self.hits) >= MOST_HITS


def ask_trial(desk: Desk, pack: Path, then: Callable[[Trial], bool]) -> None:
    """Try the pack in ``pack``; ``then`` hears after every batch and says whether to go on. Its calls come from Desk.poll()."""
    waiting = iter(tuple(desk.drafts.ids()))
    state = Trial(desk.drafts.count())

    def ask_next() -> None:
        batch = [(draft, article) for draft in islice(waiting, BATCH) if (article := _article(desk, draft)) is not None]
        desk.worker.ask("try_pack", pack, tuple(batch), then=answered, limit=LIMIT_S)

    def answered(answer: Answer) -> None:
        nonlocal state
        faults, hits = answer.value if not answer.problem else ((_given_up(pack, answer),), ())
        known = dict.fromkeys((*state.faults, *faults))
        done = min(state.drafts, state.done + BATCH)
        state = Trial(state.drafts, done, (*state.hits, *hits)[:MOST_HITS], tuple(known))
        if then(state) and not state.ended:
            ask_next()

    ask_next()


def _given_up(pack: Path, answer: Answer) -> Fault:
    return Fault(pack, 0, "given-up", details(detail=answer.detail or answer.problem))


def _article(desk: Desk, draft: int) -> Article | None:
    try:
        return journal.read_state(desk.database, draft)[0].article
    except DeskProblem:
        return None


def hits_of(pack: Path, articles: Sequence[tuple[int, Article]]) -> tuple[tuple[Fault, ...], tuple[TrialHit, ...]]:
    """The faults of a pack and every place that it marks in the bodies of some drafts."""
    from deskeditor.review.trial import pack_tried

    faults: dict[Fault, None] = {}
    hits: list[TrialHit] = []
    for draft, article in articles:
        wrong, found = pack_tried(pack, article.body, article.language)
        faults.update(dict.fromkeys(wrong))
        hits += [_hit(draft, article, finding) for finding in found]
    return tuple(faults), tuple(hits)


def _hit(draft: int, article: Article, finding: Finding) -> TrialHit:
    start, end = (finding.span.start, finding.span.end) if finding.span else (0, 0)
    before = article.body[max(0, start - _AROUND) : start].rpartition("\n")[2]
    after = article.body[end : end + _AROUND].partition("\n")[0]
    return TrialHit(draft, article.headline, finding, before, article.body[start:end], after)


def take_up(pack: Path, outlet: str) -> Path:
    """Copy a pack to where the rules of ``outlet`` are read; its new place.

    Raises OSError (FileExistsError for another pack of that name, which is never written over), UnicodeDecodeError.
    """
    target = own_folder("outlets", outlet, "rules", pack.name)
    if target.exists() and target.read_bytes() != pack.read_bytes():
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(target))
    write_whole(target, pack.read_text(encoding="utf-8"))
    return target
