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
_SIGN = re.compile(r"[#>*+_`\[\]@]")
_ITEM = re.compile(r"[ ]{0,3}(?:(?:-|\d{1,4}[.)])[ ]|-{3,})")


def prose_of(text: str) -> str:
    """``text`` with Markdown syntax, addresses and code blanked; the same length, code point for code point."""
    if not (_SIGN.search(text) or "://" in text or "www." in text or _ITEM.match(text)):
        return text  # nearly every paragraph: a class, two words and the first letters are looked at, no pattern tried
    return _MARKUP.sub(lambda match: " " * len(match.group()), text)
