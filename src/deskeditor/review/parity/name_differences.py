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
    """The last word (mostly the family name) is a letter or two off, and another part of that name is in the draft.

    Without the second condition every cognate ("Défense", "Defence") would be a misspelling.
    """
    word = name.words[-1]
    if len(word) <= _SHORTEST or word in source_words:
        return None
    for block, right in candidates:
        other = right.words[-1]
        known = set(right.words) & (set(name.words) if len(name.words) > 1 else draft_words)
        if known and not right.initial and other not in draft_words and _slip(word, other):
            return block, right
    return None


def _slip(word: str, other: str) -> bool:
    """A letter or two off, the first and the last letter kept: cognates ("institute", "instituto") part at their ends."""
    return alike(word, other) and word[0] == other[0] and word[-1] == other[-1]


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
