"""Broken characters: mojibake, entities, look-alike letters, invisible characters. Start reading at :func:`examine`.

A repair is offered wherever there is one answer; nothing is ever changed without being asked for.
"""

import html
import re
import unicodedata
from collections.abc import Iterable, Iterator

from deskeditor.findings import Finding, Fix, Kind, Severity, details
from deskeditor.reading import Check, Reading
from deskeditor.text import Span

_TWICE_READ = (
    r"Ã[\u0080-\u00bfƒ€‚„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]"
    r"|Â[«»\u00a0°©®·€£²³¼½¾¿¡]|â€[\u0080-\u00bf™œžŸ“”˜¦¢\"']?|ï¿½|ï»¿|Å[“¸’\u0093\u0178]"
    r"|(?<=[a-zß-öø-ÿ©])[ÂÃ](?= |$)|(?<![^\s«(“’'])Ã(?= |$)"
)
"""What UTF-8 looks like read as Windows-1252; the last two lost their no-break space to a plain one."""
_BROKEN = re.compile(rf"{_TWICE_READ}|\ufffd")
_MAY_BE_BROKEN = re.compile("[ÃÂâïÅ\ufffd]")
_MOJIBAKE = re.compile(rf"\w{{0,40}}?(?:{_TWICE_READ})(?:\w{{0,40}}?(?:{_TWICE_READ}))*\w{{0,40}}|\w{{0,40}}\ufffd\w{{0,40}}")
_CUT = {"Ã": "à", "Â": ""}
"""What is left of a letter, and of a no-break space, whose second half became a plain space."""
_ENTITY = re.compile(r"&(?:[a-zA-Z]{2,8}\d{0,2}|#\d{2,6}|#[xX][0-9a-fA-F]{2,5});")
_LATIN, _OTHER = "A-Za-zÀ-ɏ", "\u0370-\u03ff\u0400-\u04ff"
_MIXED = re.compile(rf"(?:[^\W\d_]*[{_LATIN}][{_OTHER}]|[^\W\d_]*[{_OTHER}][{_LATIN}])[^\W\d_]*")
_HIDDEN = r"\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\x00-\x08\x0b\x0c\x0e-\x1f\x7f"
_INVISIBLE = re.compile(rf"[{_HIDDEN}][{_HIDDEN}]*")  # its first letter a class: what does not begin it is skipped in C
_FOREIGN = re.compile(rf"[{_OTHER}]")
_WORD = re.compile(r"[^\W\d_]{2,60}")
_LOOK_ALIKE = dict(
    zip("АВЕЅІЈКМНОРСТХУаеіјорсухѕԁԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧοαν", "ABESIJKMHOPCTXYaeijopcyxsdqwABEZHIKMNOPTYXoav", strict=True)
)


def examine(reading: Reading) -> Iterable[Finding]:
    """The broken characters of one paragraph, as written: markup does not excuse them."""
    text = reading.text
    if text.isascii() and "&" not in text and text.isprintable():
        return
    alphabet = reading.alphabet if reading.prose is text else text
    if _MAY_BE_BROKEN.search(alphabet) and _BROKEN.search(text):  # before a pattern that tries every word
        yield from _mojibake(reading, text)
    if "&" in text:
        yield from _entities(reading)
    if _FOREIGN.search(alphabet):
        yield from _look_alikes(reading, text)
    if _INVISIBLE.search(alphabet):
        yield from _invisible(reading, text)


def _mojibake(reading: Reading, text: str) -> Iterator[Finding]:
    for match in _MOJIBAKE.finditer(text):
        repaired = repaired_mojibake(match.group())
        yield _found(reading, "typography.mojibake", Severity.WARNING, match, repaired)


def repaired_mojibake(text: str) -> str | None:
    """``text`` read again as UTF-8 where it had been read as Windows-1252; None where that is not what happened."""
    try:
        return b"".join(_byte(letter) for letter in text).decode("utf-8")
    except (UnicodeDecodeError, ValueError):
        return _repaired_in_pieces(text)


def _repaired_in_pieces(text: str) -> str | None:
    """A word of which only some letters were read twice: each broken piece by itself; None where one cannot be repaired."""
    try:
        return _BROKEN.sub(lambda piece: _repaired_piece(piece[0]), text)
    except (UnicodeDecodeError, ValueError):
        return None


def _repaired_piece(piece: str) -> str:
    if piece in _CUT:
        return _CUT[piece]
    return b"".join(_byte(letter) for letter in piece).decode("utf-8")


def _byte(letter: str) -> bytes:
    if 0x80 <= ord(letter) <= 0x9F:
        return bytes([ord(letter)])
    try:
        return letter.encode("cp1252")
    except UnicodeEncodeError:
        raise ValueError(letter) from None


def _entities(reading: Reading) -> Iterator[Finding]:
    for match in _ENTITY.finditer(reading.prose):
        meant = html.unescape(match.group())
        if meant != match.group():
            yield _found(reading, "typography.entity", Severity.WARNING, match, meant)


def _look_alikes(reading: Reading, text: str) -> Iterator[Finding]:
    for word in _WORD.finditer(text):
        if word.group().isascii() or not _MIXED.fullmatch(word.group()):
            continue
        latin = "".join(_LOOK_ALIKE.get(letter, letter) for letter in word.group())
        one_script = all(unicodedata.name(letter, "").startswith("LATIN") for letter in latin)
        yield _found(reading, "typography.look-alike", Severity.WARNING, word, latin if one_script else None)


def _invisible(reading: Reading, text: str) -> Iterator[Finding]:
    for match in _INVISIBLE.finditer(text):
        names = ", ".join(dict.fromkeys(f"U+{ord(letter):04X}" for letter in match.group()))
        yield _found(reading, "typography.invisible", Severity.WARNING, match, "", names, safe=True)


def _found(
    reading: Reading,
    code: str,
    severity: Severity,
    match: "re.Match[str]",
    repaired: str | None,
    shown: str = "",
    *,
    safe: bool = False,
) -> Finding:
    span = Span(*match.span())
    fixes = (Fix(span, repaired, safe),) if repaired is not None and repaired != match.group() else ()
    slots = details(found=shown or match.group(), fixed=repaired or "?")
    return Finding(code, Kind.TYPOGRAPHY, severity, span, reading.field, slots, fixes)


CODES = ("typography.mojibake", "typography.entity", "typography.look-alike", "typography.invisible")
CHECK = Check("broken_text", CODES, "Characters broken by an encoding or a copy", paragraph=examine)
