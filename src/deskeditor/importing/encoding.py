"""Which encoding a text is in. Start reading at :func:`decoded`.

A byte order mark says it; else UTF-8 where it is valid; else the one of three old encodings whose characters look most
like prose.
"""

import codecs
import re

from deskeditor.importing.problem import problem

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_OLD = ("cp1252", "mac_roman", "cp850")
_SAMPLE = 200_000
_LETTERS = frozenset("éèêëàâäôöùûüçîïñáíóúãõìòßœæåøÉÈÊÀÂÄÖÜÇÎÑÁÍÓÚÃÕŒÆÅØÔ")
_MARKS_OF_PROSE = frozenset("’‘“”«»–—…\u00a0€°·¿¡ºª£§©")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_MOST_CONTROLS = 0.02
_SIGNATURES = (
    *(b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF", b"\x00\x00\x01\x00", b"OggS", b"ID3", b"wOFF"),
    *(b"PK\x03\x04", b"PK\x05\x06", b"\x1f\x8b", b"BZh", b"7z\xbc\xaf", b"Rar!", b"\xfd7zXZ"),
    *(b"%PDF", b"\x7fELF", b"SQLite format 3", b"\xd0\xcf\x11\xe0"),
)
"""How pictures, sounds, archives, programs and other binary files begin."""


def decoded(data: bytes, declared: str = "") -> tuple[str, str]:
    """The text and the name of its encoding; ``declared`` is what the file itself says, believed where it works.

    Raises ImportProblem ``import.binary`` when the bytes are no text.
    """
    if data.startswith(_SIGNATURES) or data[4:12] in {b"ftypisom", b"ftypmp42", b"ftypheic"}:
        raise problem("import.binary")
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _checked(data.decode(name, errors="replace")), name
    wide = _unmarked_utf16(data)
    if wide:
        return _checked(data.decode(wide, errors="replace")), wide
    try:
        return _checked(data.decode("utf-8")), "utf-8"
    except UnicodeDecodeError:
        pass
    said = _known(declared)
    if said and said != "utf-8":
        return _checked(data.decode(said, errors="replace")), said
    best = max(_OLD, key=lambda name: _score(data[:_SAMPLE], name))
    return _checked(data.decode(best, errors="replace")), best


def _known(name: str) -> str:
    try:
        return codecs.lookup(name.strip()).name if name.strip() else ""
    except (LookupError, ValueError):
        return ""


def _unmarked_utf16(data: bytes) -> str:
    """UTF-16 without its mark has a zero in every other place."""
    sample = data[:4000]
    half = len(sample) // 2
    if half < 8 or len(data) % 2:
        return ""
    if sample[1::2].count(0) > 0.6 * half and sample[0::2].count(0) < 0.05 * half:
        return "utf-16-le"
    if sample[0::2].count(0) > 0.6 * half and sample[1::2].count(0) < 0.05 * half:
        return "utf-16-be"
    return ""


def _score(data: bytes, name: str) -> float:
    """How much like prose the characters above ASCII look in an encoding."""
    text = data.decode(name, errors="replace")
    score = 0.0
    for number, character in enumerate(text):
        if character < "\x80":
            continue
        beside = text[number - 1 : number] + text[number + 1 : number + 2]
        if character in _LETTERS:
            score += 1.0 if any(one.isalpha() for one in beside) else 0.4
            if character.isupper() and number and text[number - 1].islower():
                score -= 1.5
        elif character in _MARKS_OF_PROSE:
            score += 0.6
        else:
            score -= 1.0
    return score


def _checked(text: str) -> str:
    sample = text[:_SAMPLE]
    if len(_CONTROLS.findall(sample)) > max(2, _MOST_CONTROLS * len(sample)) or sample.count("\ufffd") > max(
        8, 0.1 * len(sample)
    ):
        raise problem("import.binary")
    return text
