r"""Templates: what a fix writes in place of a match. Start reading at :func:`template_of`.

``\1`` is a group (``\0`` the whole match), ``{nb}`` and ``{nnb}`` the profile's no-break and thin no-break spaces, and
``{lower 1}``, ``{upper 1}``, ``{capital 1}``, ``{group 1}`` (digits in threes as the language writes them) and
``{ordinal 1}`` (the ending of a French ordinal) a group transformed. In a rule ``|`` separates
fixes to choose from.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

NO_BREAK = "\u00a0"
THIN_NO_BREAK = "\u202f"
_PART = re.compile(r"\\(\d)|\{(nb|nnb)\}|\{(lower|upper|capital|group|ordinal) (\d)\}")

Writer = Callable[["re.Match[str]"], str]


@dataclass(frozen=True, slots=True)
class Style:
    """How a language writes: its separator of thousands, and the two no-break spaces of the profile in force."""

    thousands: str = ","
    no_break: str = NO_BREAK
    thin: str = THIN_NO_BREAK


DEFAULT_STYLE = Style()

PROFILES = {"no-break": (NO_BREAK, NO_BREAK), "thin": (NO_BREAK, THIN_NO_BREAK)}
"""Which character is written for ``{nb}`` and ``{nnb}``."""


def template_of(template: str, style: Style) -> Writer:
    """The function that writes a match's replacement. Raises ValueError for an unknown slot."""
    parts: list[str | Writer] = []
    end = 0
    for slot in _PART.finditer(template):
        parts.append(template[end : slot.start()])
        parts.append(_slot(slot, style))
        end = slot.end()
    parts.append(template[end:])
    if any(isinstance(part, str) and ("{" in part or "}" in part) for part in parts):
        raise ValueError(f"unknown slot in the fix {template!r}")
    return lambda match: "".join(part if isinstance(part, str) else part(match) for part in parts)


def _slot(slot: "re.Match[str]", style: Style) -> str | Writer:
    if slot[2]:
        return style.no_break if slot[2] == "nb" else style.thin
    number = int(slot[1] or slot[4])
    return lambda match: _transformed(slot[3], match[number] or "", style)


def _transformed(how: str | None, text: str, style: Style) -> str:
    if how == "lower":
        return text.lower()
    if how == "upper":
        return text.upper()
    if how == "capital":
        return text[:1].upper() + text[1:]
    if how == "ordinal":
        return "re" if text[0] == "1" and text.endswith("re") else "e"
    if how == "group":
        digits = re.sub(r"\D", "", text)
        head = len(digits) % 3
        groups = ([digits[:head]] if head else []) + [digits[at : at + 3] for at in range(head, len(digits), 3)]
        return (style.thin if style.thousands in (NO_BREAK, THIN_NO_BREAK, " ") else style.thousands).join(groups)
    return text


def in_the_case_of(found: str, replacement: str) -> str:
    """``replacement`` with a capital where ``found`` begins with one, in capitals where it is all capitals."""
    letters = [letter for letter in found if letter.isalpha()]
    if len(letters) > 3 and all(letter.isupper() for letter in letters):
        return replacement.upper()
    if found[:1].isupper():
        return replacement[:1].upper() + replacement[1:]
    return replacement
