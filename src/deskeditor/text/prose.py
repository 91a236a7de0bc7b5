"""The prose mask: which characters of a Markdown line are words to be read.

Start reading at :func:`prose_of`. Every blanked character becomes one space, so offsets hold.
"""

import re

_MARKUP = re.compile(
    r"""
      ^[ ]{0,3}(?:\#{1,6}[ ]|>[ ]?|[-*+][ ]|\d{1,4}[.)][ ])   # heading, block quotation, list item
    | ^[ ]{0,3}(?:[-*_][ ]?){3,}$                              # rule
    | (?<!`)`[^`\n]{1,400}`(?!`)                                     # code
    | (?<=\])\((?:[^()\s]|\([^()\s]*\)){0,2000}(?:[ ]"[^"\n]{0,200}")?\)   # the address of a link
    | !?\[(?=[^\[\]\n]{0,2000}\]\()                            # the opening of a link or an image
    | \](?=\()                                                 # its closing
    | <?(?:https?|ftp)://[^\s<>»”"]{1,2000}>?                  # a bare address
    | (?<![\w.])www\.[^\s<>»”"]{1,2000}
    | [\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}          # a mail address
    | \[\^[^\]\s]{1,40}\]                                      # a footnote's mark
    | \*{1,3}(?=\S)|(?<=\S)\*{1,3}                             # emphasis
    | (?<!\w)_{1,3}(?=\w)|(?<=\w)_{1,3}(?!\w)
    """,
    re.VERBOSE,
)
_MAY_HOLD_MARKUP = re.compile(r"[#>*+_`\[\]@]|://|www\.|^[ ]{0,3}(?:-|\d{1,4}[.)])[ ]|^[ ]{0,3}-{3,}")


def prose_of(text: str) -> str:
    """``text`` with Markdown syntax, addresses and code blanked; the same length, code point for code point."""
    if not _MAY_HOLD_MARKUP.search(text):
        return text
    return _MARKUP.sub(lambda match: " " * len(match.group()), text)
