"""One file, one check; checks never import each other.

Start reading at :data:`CHECKS`, the ordered list. Code is listed, data is discovered: a new check is one file and one line here
(a test names a file that is not listed; a frozen application would silently lose what is discovered).
"""

from deskeditor.checks import (
    anonymous_source,
    arithmetic,
    broken_text,
    capitals,
    claim_accusation,
    claim_label,
    claim_number,
    claim_superlative,
    claim_unsourced,
    conflicting_figures,
    dates,
    furniture,
    headline,
    house_rules,
    house_style,
    incomplete_poll,
    lifted_fact,
    metadata,
    names,
    number_pair,
    quotation_open,
    quotation_source,
    reported_passive,
    spelling,
    undated,
    vague_source,
)
from deskeditor.reading import Check

CHECKS: tuple[Check, ...] = (
    quotation_source.CHECK,
    quotation_open.CHECK,
    vague_source.CHECK,
    anonymous_source.CHECK,
    reported_passive.CHECK,
    claim_accusation.CHECK,
    claim_number.CHECK,
    claim_superlative.CHECK,
    claim_label.CHECK,
    lifted_fact.CHECK,
    incomplete_poll.CHECK,
    claim_unsourced.CHECK,
    furniture.CHECK,
    metadata.CHECK,
    number_pair.CHECK,
    broken_text.CHECK,
    house_rules.CHECK,
    house_style.CHECK,
    conflicting_figures.CHECK,
    arithmetic.CHECK,
    headline.CHECK,
    capitals.CHECK,
    undated.CHECK,
    dates.CHECK,
    spelling.CHECK,
    names.CHECK,
)
"""Every check, in the order in which its findings are shown at one place."""
