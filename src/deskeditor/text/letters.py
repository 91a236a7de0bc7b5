r"""Letters: patterns that look for letters, in two readings. Start reading at :func:`by_script`.

Whether a character is a letter is asked of Unicode's tables, several times for each, wherever ``re`` reads ``[^\W\d_]``. In a
text whose letters are all Latin the same class is a short list of ranges, which takes half the time.
"""

import re
from dataclasses import dataclass

LATIN = "A-Za-zª²³µ¹º¼½¾À-ÖØ-öø-ɏ"
r"""What ``[^\W\d_]`` matches below U+0250, as the inside of a class."""
_BEYOND = re.compile(r"[^\x00-\u024f\W]")


@dataclass(frozen=True, slots=True)
class ByScript:
    """One pattern: ``latin`` finds the same as ``any`` in a text without other letters or digits."""

    any: "re.Pattern[str]"
    latin: "re.Pattern[str]"

    def of(self, text: str) -> "re.Pattern[str]":
        """The quicker one that is right for ``text``."""
        return self.latin if text.isascii() or _BEYOND.search(text) is None else self.any


def by_script(pattern: str, flags: int = 0) -> ByScript:
    r"""``pattern``, which writes letters as ``[^\W\d_]``, and letters and digits as ``[^\W_]``."""
    latin = pattern.replace(r"[^\W\d_]", f"[{LATIN}]").replace(r"[^\W_]", f"[{LATIN}0-9]")
    return ByScript(re.compile(pattern, flags), re.compile(latin, flags))
