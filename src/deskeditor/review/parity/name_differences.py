"""Names that differ between paragraphs that render each other. Start reading at :func:`name_differences`."""

from collections.abc import Sequence

from deskeditor.findings import Severity
from deskeditor.language import LanguagePack
from deskeditor.review.parity.blocks import Block
from deskeditor.review.parity.comparison import Difference, What
from deskeditor.review.parity.names import Name, alike, folded

_SHORTEST = 4
"""Letters from which a part of a name is compared: shorter ones are alike by chance."""


def name_differences(
    here: Sequence[Block],
    there: Sequence[Block],
    draft: Sequence[Block],
    source: Sequence[Block],
    packs: tuple[LanguagePack, LanguagePack],
) -> list[Difference]:
    """Misspelt names, and places or bodies put for another.

    A misspelling is a name whose word is nowhere in the source while one a letter or two away is. Names only left out are not
    reported: a translator may write "the minister".
    """
    found = []
    source_words = _words_of(source)
    source_names = [(block, name) for block in there for name in block.names if not name.listed]
    for block in here:
        for name in block.names:
            if name.listed or not _worth(name, packs[0]):
                continue
            partner = _misspelt(name, source_names, source_words, _words_of(draft))
            if partner is not None:
                other, right = partner
                fix = _respelt(name.span.of(block.text), right.span.of(other.text))
                found.append(
                    Difference("name", What.ALTERED, block.placed(name.span), other.placed(right.span), Severity.ERROR, fix)
                )
    return found + _swapped(here, there)


def _respelt(written: str, right: str) -> str:
    """The draft's name with each word that is a letter or two off written as in the source; titles left alone."""
    words = right.split()
    return " ".join(
        next((word for word in words if alike(folded(word), folded(part)) and folded(word) != folded(part)), part)
        for part in written.split()
    )


def _worth(name: Name, pack: LanguagePack) -> bool:
    """In a language that capitalises its nouns a single capitalised word is no name; at a sentence's head it is none anywhere."""
    many = len(name.words) > 1
    return many or not (name.initial or pack.table("orthography").get("capitalised_nouns", False))


def _words_of(blocks: Sequence[Block]) -> frozenset[str]:
    return frozenset(word for block in blocks for word in folded(block.text).split())


def _misspelt(
    name: Name,
    candidates: Sequence[tuple[Block, Name]],
    source_words: frozenset[str],
    draft_words: frozenset[str],
) -> tuple[Block, Name] | None:
    """A part of the name is a letter or two off a part of a source's name, and another part (if it has one) is the same."""
    wrong = [word for word in name.words if len(word) > _SHORTEST and word not in source_words]
    for block, right in candidates:
        shared = len(name.words) == 1 or not set(name.words).isdisjoint(right.words)
        for word in wrong if shared and not right.initial else ():
            if any(alike(word, other) and other not in draft_words and other[0] == word[0] for other in right.words):
                return block, right
    return None


def _swapped(here: Sequence[Block], there: Sequence[Block]) -> list[Difference]:
    """One listed place or body in place of another: only where each side has exactly one that the other has not."""
    mine = {name.key: (block, name) for block in here for name in block.names if name.listed}
    theirs = {name.key: (block, name) for block in there for name in block.names if name.listed}
    extra, missing = mine.keys() - theirs.keys(), theirs.keys() - mine.keys()
    if len(extra) != 1 or len(missing) != 1:
        return []
    block, name = mine[extra.pop()]
    other, right = theirs[missing.pop()]
    if "-C" in name.key + right.key:
        return []
    return [
        Difference("name", What.ALTERED, block.placed(name.span), other.placed(right.span), Severity.WARNING, None, "swapped")
    ]
