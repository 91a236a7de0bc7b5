"""One file, one check; checks never import each other.

Start reading at :data:`CHECKS`, the ordered list. Code is listed, data is discovered: a new check is one file and one line here
(a test names a file that is not listed; a frozen application would silently lose what is discovered).
"""

from deskeditor.checks import broken_text, house_rules, house_style, names, number_pair, spelling
from deskeditor.reading import Check

CHECKS: tuple[Check, ...] = (
    number_pair.CHECK,
    broken_text.CHECK,
    house_rules.CHECK,
    house_style.CHECK,
    spelling.CHECK,
    names.CHECK,
)
"""Every check, in the order in which its findings are shown at one place."""
