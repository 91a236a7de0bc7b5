"""Cues: the attributing words of one sentence. Start reading at :func:`cues_in`.

Strongest first: a clause set off from its quotation by the closing mark (``set_off.py``, no list needed), a verb of the list
with its subject (``verbs.py``), a phrase of the according-to family and a colon (``phrases.py``). Each cue says by which rule
it was found.
"""

from collections.abc import Sequence
from dataclasses import replace

from deskeditor.reading.attribution.lexicon import CUE_VERB, CueLexicon, Is
from deskeditor.reading.attribution.phrases import (
    according,
    agent,
    attitude,
    colons,
    headed,
    phrases_at,
    postposed,
    to_themselves,
)
from deskeditor.reading.attribution.set_off import set_off
from deskeditor.reading.attribution.stretch import Cue, Stretch
from deskeditor.reading.attribution.tokens import Tokens
from deskeditor.reading.attribution.told import told_of
from deskeditor.reading.attribution.verbs import verb_cue

CANDIDATES = 40
"""Words of a sentence that are tried as cues: no prose has as many, and trying one may cost the length of its sentence."""
_STRONG = 6
_BY_ITSELF = CUE_VERB | int(Is.QUOTED | Is.AGENT | Is.ATTITUDE | Is.SAYING | Is.KNOWN | Is.ACCORDING)
_VERBS = CUE_VERB | int(Is.KNOWN)
_NOUNS_OF_SAYING = int(Is.ATTITUDE | Is.SAYING)
_INTERESTING = _BY_ITSELF | int(Is.PHRASE | Is.OWN)


def _subject_shared(stretch: Stretch, cue: Cue | None, found: list[Cue]) -> Cue | None:
    """A gerund or a coordinated verb has the subject of the verb before it: "she said no, adding that", "said no but added"."""
    if cue is None or not found or found[-1].speaker is None or found[-1].first_person:
        return cue
    at, speaker = cue.words[0], found[-1].speaker
    gerund = cue.words[0] == cue.words[1] and stretch.mask(at) & Is.GERUND and not stretch.mask(at) & Is.FINITE
    if gerund:
        aside = stretch.mask(speaker[0]) & Is.RELATIVE  # "Dell rebuffed a man who said no, saying": hers
        return cue if aside else replace(cue, speaker=speaker)
    while stretch.mask(at - 1) & Is.ADVERB and not stretch.mask(at - 1) & Is.COORDINATOR:
        at -= 1
    if not stretch.mask(at - 1) & Is.COORDINATOR:
        return cue
    tellers = (one for one in reversed(found) if one.rule in {"that", "verb"} and one.strength >= _STRONG)
    teller = next((one for one in tellers if one.speaker is not None and not one.first_person), None)
    return cue if teller is None else replace(cue, speaker=teller.speaker)


def candidates_in(tokens: Tokens, lexicon: CueLexicon) -> list[int]:
    """The tokens of a paragraph that may be cues."""
    low, phrases, before = tokens.low, lexicon.phrases, lexicon.before_quotation
    own, quoted = lexicon.own_phrases, bool(tokens.quotation)
    return [
        at
        for at, mask in enumerate(tokens.is_)
        if mask & _INTERESTING
        and (
            mask & _BY_ITSELF
            or phrases_at(phrases, low, at)
            or (mask & Is.OWN and phrases_at(own, low, at))
            or (quoted and phrases_at(before, low, at))
        )
    ]


def cues_in(stretch: Stretch, candidates: Sequence[int]) -> list[Cue]:  # noqa: C901 - one word class a line
    """The cues of a sentence among its candidates, in order; colons last."""
    found: list[Cue] = []
    taken = -1
    masks = stretch.tokens.is_
    for at in candidates:
        mask = masks[at]
        if at <= taken:
            continue
        cue = None
        if mask & Is.QUOTED:
            cue = set_off(stretch, at)
        elif mask & Is.PHRASE:
            cue = according(stretch, at)
        elif mask & Is.ACCORDING:
            cue = postposed(stretch, at)
        if cue is None and mask & Is.OWN:
            cue = to_themselves(stretch, at)
        if cue is None and mask & _VERBS:
            cue = told_of(stretch, at) or _subject_shared(stretch, verb_cue(stretch, at), found)
        if cue is None and mask & _NOUNS_OF_SAYING:
            cue = attitude(stretch, at)
        if cue is None and mask & Is.AGENT:
            cue = agent(stretch, at, taken)
        if cue is not None:
            found.append(cue)
            taken = cue.words[1]
    found.extend(colons(stretch, found))
    if stretch.quoted and (not found or stretch.titled) and (cue := headed(stretch)) is not None:
        found = [cue]  # "Dell: Mayor Calls Plan ‘Asleep At The Wheel’": in a headline the name before the colon speaks
    return found
