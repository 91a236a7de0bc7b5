"""The parity check: a draft beside the text it was made from. Start reading at :func:`compare`.

Between two languages the paragraphs are aligned and every fact is looked for in its counterpart. In one language the source is a
statement or a transcript rather than an original: quotations are looked up word for word, facts anywhere in it.
"""

from collections.abc import Sequence
from datetime import date

from deskeditor.article import Tie
from deskeditor.findings import Severity
from deskeditor.language import LanguagePack
from deskeditor.reading import ArticleReading
from deskeditor.review.parity.alignment import Pair, aligned
from deskeditor.review.parity.blocks import Block, blocks_of
from deskeditor.review.parity.comparison import Comparison, Difference, What
from deskeditor.review.parity.fact_differences import PlacedFact, fact_differences, placed_facts, unmatched
from deskeditor.review.parity.facts import FactKind, facts_of, is_date
from deskeditor.review.parity.name_differences import Vocabulary, name_differences, swapped_people
from deskeditor.review.parity.negations import negation_differences
from deskeditor.review.parity.quotation_differences import quotation_differences
from deskeditor.review.parity.ties import resolved
from deskeditor.review.parity.verbatim import verbatim_differences
from deskeditor.text import Span

_DAY = len("2026-03-12")
_EXCERPT = 2
"""A source with so many times fewer paragraphs than the draft is an excerpt: what else the draft tells is no alarm."""


def compare(
    draft: ArticleReading, draft_text: str, source: ArticleReading, source_text: str, ties: Sequence[Tie] = ()
) -> Comparison:
    """Everything the two texts do not agree on. Both readings are of raw texts: spans count in ``draft_text``/``source_text``.

    ``ties`` are the pairs of paragraphs made by hand.
    """
    mine, theirs = blocks_of(draft), blocks_of(source)
    by_hand = {number: tie.source for number, tie in resolved(ties, mine, theirs).items()}
    pairs = aligned(mine, theirs, by_hand)
    if draft.pack.code == source.pack.code:
        found = _in_one_language(mine, theirs, draft.pack, draft_text, source_text)
    else:
        found = _between_languages(pairs, mine, theirs, (draft.pack, source.pack), (draft_text, source_text))
    found = [one for one in found if not _tells_the_day(one, draft, source, source_text)]
    found.sort(key=lambda one: (one.draft or Span(len(draft_text), len(draft_text)), one.source or Span(0, 0)))
    return Comparison(pairs, tuple(found), _places(mine), _places(theirs))


def _tells_the_day(difference: Difference, draft: ArticleReading, source: ArticleReading, source_text: str) -> bool:
    """Whether a lost date is the day of publication, which the draft tells in its date line and not in its text."""
    day, place = draft.article.published, difference.source
    if not day or place is None or (difference.kind, difference.what) != ("date", What.LOST):
        return False
    try:
        published = date.fromisoformat(day[:_DAY])
    except ValueError:
        return False
    return any(is_date(fact, published) for fact in facts_of(place.of(source_text), source.pack))


def _places(blocks: Sequence[Block]) -> tuple[Span, ...]:
    return tuple(Span(block.start, block.start + len(block.text)) for block in blocks)


def _between_languages(
    pairs: Sequence[Pair],
    mine: Sequence[Block],
    theirs: Sequence[Block],
    packs: tuple[LanguagePack, LanguagePack],
    texts: tuple[str, str],
) -> list[Difference]:
    found: list[Difference] = []
    added: list[PlacedFact] = []
    lost: list[PlacedFact] = []
    excerpt = len(theirs) * _EXCERPT < len(mine)
    known = Vocabulary.of(mine), Vocabulary.of(theirs)
    for pair in pairs:
        here = [mine[number] for number in pair.draft]
        there = [theirs[number] for number in pair.source]
        if len(here) != 1 or len(there) != 1 or pair.moved:
            found.append(_paragraphs(pair, here, there, excerpt=excerpt))
        if here and there:
            altered, left, right = fact_differences(placed_facts(here), placed_facts(there), packs[0])
            found += altered
            added += left
            lost += right
            quoted = quotation_differences(here, there, *texts)
            found += quoted
            found += name_differences(here, there, known, packs)
            if not any(one.kind == "speaker" for one in quoted):
                found += swapped_people(here, there, known)
            found += negation_differences(here, there, packs)
    spare = _said_again(added, mine), _said_again(lost, theirs)
    return found + _strays(added, lost, spare)


def _paragraphs(pair: Pair, here: Sequence[Block], there: Sequence[Block], *, excerpt: bool) -> Difference:
    """A paragraph that has no partner, moved, or was joined or split."""
    spans = [Span(side[0].start, side[-1].start + len(side[-1].text)) if side else None for side in (here, there)]
    heading = all(block.field == "headline" for block in (*here, *there))  # only one side has one: an article's own
    if not here:
        return Difference("paragraph", What.LOST, None, spans[1], Severity.INFO if heading else Severity.ERROR)
    if not there:
        return Difference("paragraph", What.ADDED, spans[0], None, Severity.INFO if excerpt or heading else Severity.WARNING)
    if pair.moved:
        return Difference("paragraph", What.MOVED, spans[0], spans[1], Severity.INFO)
    variant = "merged" if len(here) < len(there) else "split" if len(here) > len(there) else "redivided"
    return Difference("paragraph", What.MERGED, spans[0], spans[1], Severity.INFO, None, variant)


def _said_again(strays: Sequence[PlacedFact], blocks: Sequence[Block]) -> list[PlacedFact]:
    """Facts of a headline that the text tells too: another headline may leave them out."""
    heads = [block for block in blocks if block.field != "body"]
    body = placed_facts([block for block in blocks if block.field == "body"])
    return [
        one
        for one in strays
        if any(head.start <= one.span.start < head.start + len(head.text) for head in heads)
        and any(one.fact.agrees(other.fact) for other in body)
    ]


def _strays(
    added: Sequence[PlacedFact], lost: Sequence[PlacedFact], spare: tuple[Sequence[PlacedFact], Sequence[PlacedFact]]
) -> list[Difference]:
    """Facts left over in their pair: moved when the other side has the same one left over elsewhere; ``spare`` ones are hints."""
    found = []
    really_added, really_lost = unmatched(added, lost)
    for one in added:
        if one not in really_added:
            partner = next((other for other in lost if one.fact.agrees(other.fact)), None)
            if partner is not None:
                found.append(Difference(_kind(one), What.MOVED, one.span, partner.span, Severity.INFO))
    severities = [
        [Severity.INFO if one in some else Severity.WARNING for one in left]
        for left, some in zip((really_added, really_lost), spare, strict=True)
    ]
    found += [
        Difference(_kind(one), What.ADDED, one.span, None, how) for one, how in zip(really_added, severities[0], strict=True)
    ]
    found += [Difference(_kind(one), What.LOST, None, one.span, how) for one, how in zip(really_lost, severities[1], strict=True)]
    return found


def _in_one_language(
    mine: Sequence[Block], theirs: Sequence[Block], pack: LanguagePack, draft_text: str, source_text: str
) -> list[Difference]:
    """What the draft says must stand somewhere in the source; what it leaves out is the author's choice, a hint at most."""
    found = verbatim_differences(mine, theirs, draft_text, source_text)
    found += name_differences(mine, theirs, (Vocabulary.of(mine), Vocabulary.of(theirs)), (pack, pack))
    here, there = placed_facts(mine), placed_facts(theirs)
    altered, added, lost = fact_differences(_distinct(here), _distinct(there), pack)
    known = {reading for one in there for reading in one.fact.readings}
    used = {reading for one in here for reading in one.fact.readings}
    found += [one for one in altered if one.variant == "placeholder" or one.kind == "scale"]
    close = [one for one in altered if one.variant != "placeholder" and one.kind != "scale"]
    found += close
    for one in added:
        if one.fact.readings.isdisjoint(known):
            found.append(Difference(_kind(one), What.ADDED, one.span, None, Severity.WARNING))
    for one in lost:
        if one.fact.readings.isdisjoint(used):
            found.append(Difference(_kind(one), What.LOST, None, one.span, Severity.INFO))
    return found


def _distinct(facts: Sequence[PlacedFact]) -> list[PlacedFact]:
    """Each fact once: a number named twice in the draft needs to stand but once in the source."""
    seen: set[frozenset[str]] = set()
    kept = []
    for one in facts:
        if one.fact.kind is FactKind.PLACEHOLDER or one.fact.readings not in seen:
            seen.add(one.fact.readings)
            kept.append(one)
    return kept


def _kind(one: PlacedFact) -> str:
    return {FactKind.DATE: "date", FactKind.ADDRESS: "name"}.get(one.fact.kind, "number")
