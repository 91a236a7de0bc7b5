"""The rule packs, paragraph by paragraph: typography, calques, grammar by pattern, house style. Start reading at :func:`examine`.

The rules bring their own codes and texts; what they need to know of a whole article is in ``house_style.py``.
"""

from collections.abc import Iterable

from deskeditor.findings import Finding
from deskeditor.reading import Check, Reading
from deskeditor.rules import rules_of


def examine(reading: Reading) -> Iterable[Finding]:
    """Every place that a rule in force for the reading's language finds."""
    return rules_of(reading.pack).examine(reading)


CHECK = Check("house_rules", (), "Rules of the packs, in one paragraph", paragraph=examine)
