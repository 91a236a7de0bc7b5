"""Reading: one paragraph read once, shared by every check. Start reading at :class:`Reading`.

Everything here is relative to the paragraph and depends on nothing else, so a reading can be remembered by its paragraph's text.
"""

import re
from dataclasses import dataclass
from dataclasses import field as attribute

from deskeditor.language import LanguagePack, Word
from deskeditor.language.words import Token, runs_of, words_in
from deskeditor.language.words import tokens_of as forms_of
from deskeditor.reading.attribution import Attributions, CueLexicon, Tokens, attributions_of, cue_lexicon, tokens_of
from deskeditor.reading.claims import claims_of
from deskeditor.reading.facts import SentenceFacts, facts_of
from deskeditor.reading.figures import Figure, figures_of
from deskeditor.reading.persons import Met, persons_in
from deskeditor.reading.quotations import Quotation, quotations_of
from deskeditor.reading.segments import Segment, segment_of
from deskeditor.reading.sentences import Sentence, sentences_of
from deskeditor.reading.signals import Claim
from deskeditor.text import Paragraph
from deskeditor.text.light import lazy, light

_DIGIT = re.compile(r"\d")


@light
@dataclass(frozen=True, eq=False)
class Reading:
    """A paragraph of ``field`` read with a language pack. ``house_words`` are the words the desk has accepted."""

    paragraph: Paragraph
    pack: LanguagePack
    field: str = "body"
    house_words: frozenset[str] = attribute(default=frozenset(), repr=False)

    @lazy
    def text(self) -> str:
        """The paragraph as written."""
        return self.paragraph.text

    @lazy
    def prose(self) -> str:
        """The paragraph with markup, addresses and code blanked; the same length."""
        return self.paragraph.prose

    @lazy
    def words(self) -> tuple[Word, ...]:
        """The words in order."""
        return words_in(self.forms, self.pack)

    @lazy
    def forms(self) -> list[Token]:
        """The words as they are spelt, compounds and elisions whole, each with its start; not to be changed."""
        return forms_of(self.prose, self.alphabet)

    @lazy
    def vocabulary(self) -> frozenset[str]:
        """Every run of letters of the prose, in lower case: whether a search can find anything is asked here first."""
        return frozenset(self.runs)

    @lazy
    def runs(self) -> list[str]:
        """The runs of letters of the prose in order, in lower case; not to be changed."""
        return runs_of(self.prose)

    @lazy
    def characters(self) -> frozenset[str]:
        """The distinct characters of the prose."""
        return frozenset(self.prose)

    @lazy
    def alphabet(self) -> str:
        """The same as a string, in no order: whether one of a class stands in the prose is asked of a tenth of its length."""
        return "".join(self.characters)

    @lazy
    def has_digits(self) -> bool:
        """Whether a figure stands anywhere in the prose: most of what is said of numbers needs one."""
        return _DIGIT.search(self.alphabet) is not None

    @lazy
    def figures(self) -> tuple[Figure, ...]:
        """The numbers written in digits, in order, with what they count."""
        return figures_of(self.prose, self.pack) if self.has_digits else ()

    @lazy
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences in order; together they hold every word."""
        return sentences_of(self.prose, self.pack)

    @lazy
    def quotations(self) -> tuple[Quotation, ...]:
        """The quotations in order of their opening mark, outermost first, paired inside this paragraph alone."""
        return quotations_of(self.prose, self.pack)

    @lazy
    def cues(self) -> CueLexicon:
        """The words of the language that say who says what."""
        return cue_lexicon(self.pack)

    @lazy
    def attributions(self) -> Attributions:
        """Who says what, as far as the paragraph can be read alone."""
        return attributions_of(self.prose, self.tokens, self.cues, self.sentences, self.quotations)

    @lazy
    def tokens(self) -> Tokens:
        """The words outside the quotations, each with its class; a quotation is one token."""
        outer = [(index, one) for index, one in enumerate(self.quotations) if one.level == 0]
        return tokens_of(self.prose, self.cues, outer)

    @lazy
    def persons(self) -> tuple[Met, ...]:
        """The names mentioned outside the quotations."""
        return persons_in(self.prose, self.tokens, self.cues)

    @lazy
    def claims(self) -> tuple[Claim, ...]:
        """What somebody must stand for, outside the quotations."""
        return claims_of(self.tokens, self.sentences, self.pack)

    @lazy
    def facts(self) -> tuple[SentenceFacts, ...]:
        """What can be said of each sentence without the rest of the article."""
        return facts_of(self.prose, self.sentences, self.attributions, self.claims)

    @lazy
    def segments(self) -> tuple[Segment, ...]:
        """What each quotation is: speech, a fragment, a title, a scare quote, a gloss."""
        return tuple(segment_of(self.prose, one, self.pack) for one in self.quotations)
