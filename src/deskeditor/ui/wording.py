"""Words of the window that belong to no single widget: states, groups, languages, moments, counts.

Start reading at :func:`status_name`.
"""

import re

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, Qt

from deskeditor.desk.choices import Choice
from deskeditor.desk.claim_map import Standing
from deskeditor.desk.grouping import Group
from deskeditor.findings import Ruling, Source
from deskeditor.language import available_languages, load_pack
from deskeditor.store.values import RevisionRow

translate = QCoreApplication.translate
_FORMS = re.compile(r"\{\w+\|[^{}]*?\|?([^{}|]*)\}")
"""The forms of a word that a count chooses from, the last of which is caught."""
_SLOT = re.compile(r"\{[^{}]+\}")


def status_name(status: str) -> str:
    """A draft's state."""
    return {
        "intake": translate("Wording", "New"),
        "editing": translate("Wording", "Editing"),
        "queries": translate("Wording", "Queries"),
        "second_read": translate("Wording", "Second read"),
        "approved": translate("Wording", "Approved"),
        "released": translate("Wording", "Released"),
        "corrected": translate("Wording", "Corrected"),
        "held": translate("Wording", "Held"),
        "withdrawn": translate("Wording", "Withdrawn"),
        "spiked": translate("Wording", "Spiked"),
    }.get(status, status)


def readable(message: str) -> str:
    """A message whose slots nothing fills yet; of two wordings by number, that of many."""
    return _SLOT.sub("…", _FORMS.sub(r"\1", message))


def signature_role(role: str) -> str:
    """As what somebody signed."""
    return {"editor": translate("Wording", "Editor"), "second": translate("Wording", "Second reader")}.get(role, role)


def purpose_name(purpose: str) -> str:
    """What a disclaimer is for."""
    return {
        "standard": translate("Wording", "Standard disclaimer"),
        "opinion": translate("Wording", "Opinion"),
        "sponsored": translate("Wording", "Sponsored content"),
        "machine-translated": translate("Wording", "Machine-translated"),
        "ai-assisted": translate("Wording", "Written with AI"),
    }.get(purpose, purpose)


def format_name(name: str) -> str:
    """The format a draft came in."""
    return {
        "docx": translate("Wording", "Word file"),
        "odt": translate("Wording", "OpenDocument text"),
        "rtf": "RTF",
        "pdf": "PDF",
        "html": translate("Wording", "Web page"),
        "eml": translate("Wording", "E-mail"),
        "jsonld": "JSON-LD",
        "wxr": translate("Wording", "WordPress export"),
        "wordpress": translate("Wording", "WordPress post"),
        "markdown": "Markdown",
        "text": translate("Wording", "Plain text"),
    }.get(name, name)


def encoding_name(name: str) -> str:
    """An encoding by the name people know it by."""
    known = {"cp1252": "Windows-1252", "mac_roman": "Mac Roman", "cp850": "DOS 850", "utf-8-sig": "UTF-8"}
    return known.get(name, name.upper())


def group_name(group: Group) -> str:
    """A group of findings."""
    return {
        Group.SOURCES: translate("Wording", "Sources"),
        Group.SPELLING: translate("Wording", "Spelling"),
        Group.TRANSLATION: translate("Wording", "Translation"),
        Group.LANGUAGE: translate("Wording", "Language"),
        Group.CONSISTENCY: translate("Wording", "Consistency"),
        Group.FURNITURE: translate("Wording", "Furniture"),
    }[group]


def field_name(field: str) -> str:
    """A part of the story."""
    return {
        "kicker": translate("Wording", "Kicker"),
        "headline": translate("Wording", "Headline"),
        "standfirst": translate("Wording", "Standfirst"),
        "byline": translate("Wording", "Byline"),
        "body": translate("Wording", "Body"),
        "captions": translate("Wording", "Captions"),
        "dateline": translate("Wording", "Dateline"),
        "published": translate("Wording", "Publication date"),
        "language": translate("Wording", "Language"),
        "outlet": translate("Wording", "Outlet"),
        "slug": translate("Wording", "Slug"),
    }.get(field, field)


def labelled(field: str, text: str) -> str:
    """A text after the name of its field, with the colon as the language writes it."""
    return translate("Wording", "{field}: {text}").format(field=field_name(field), text=text)


def choice_name(choice: Choice) -> str:
    """An action on a finding."""
    return {
        Choice.FIX: translate("Wording", "Fix"),
        Choice.SOURCE: translate("Wording", "Attach source"),
        Choice.ATTRIBUTE: translate("Wording", "Attribute to…"),
        Choice.ASK: translate("Wording", "Ask the author"),
        Choice.LEAVE: translate("Wording", "Let it stand…"),
        Choice.CUT: translate("Wording", "Cut"),
        Choice.IGNORE: translate("Wording", "Ignore"),
        Choice.GO: translate("Wording", "Edit it"),
    }[choice]


def standing_name(standing: Standing) -> str:
    """How a claim stands."""
    return {
        Standing.SOURCED: translate("Wording", "sourced"),
        Standing.WEAK: translate("Wording", "weak"),
        Standing.UNSOURCED: translate("Wording", "unsourced"),
    }[standing]


def language_name(code: str) -> str:
    """A language in the window's language; the code for one we do not support."""
    if code not in available_languages():
        return code or translate("Wording", "No language")
    name = load_pack(code).name(QLocale().name()[:2])
    return name[:1].upper() + name[1:]


def moment(iso: str) -> str:
    """A moment as the locale writes it: the time alone today, the date before it else."""
    when = QDateTime.fromString(iso, Qt.DateFormat.ISODate)
    if not when.isValid():
        return iso
    when = when.toLocalTime()
    clock = QLocale().toString(when.time(), QLocale.FormatType.ShortFormat)
    return clock if when.date() == QDate.currentDate() else f"{day(iso)} {clock}"


def day(iso: str) -> str:
    """The day of an ISO date or moment, its month as a word: 3/4 is read two ways. The text itself when it is neither."""
    date = QDate.fromString(iso[:10], Qt.DateFormat.ISODate)
    return QLocale().toString(date, translate("Wording", "d MMMM yyyy")) if date.isValid() else iso


def version_name(version: RevisionRow) -> str:
    """What a version is called: by its own name, else by when it was."""
    return version.name or (translate("Wording", "As imported") if version.number == 0 else moment(version.at))


def source_name(source: Source) -> str:
    """What a source of the ledger is called: its title, else who speaks, else its address."""
    return source.title or source.speaker or source.url


_OPENING = frozenset('“«„‟‹‘‚"')


def beside(text: str, start: int, end: int, reach: int) -> tuple[str, str]:
    """Some of what stands before a place of a text and behind it, in whole words; ``reach`` in code points."""
    before, after = text[:start], text[end:]
    if len(before) > reach:
        before = before[-reach - 1 :].partition(" ")[2]
    if len(after) > reach:
        after = after[: reach + 1].rpartition(" ")[0]
    return before, after


def in_marks(words: str) -> str:
    """Words of the draft between quotation marks; those that begin with a mark keep their own."""
    return words if words[:1] in _OPENING else translate("Wording", "“{words}”").format(words=words)


def number(value: int) -> str:
    """A count as the locale groups it."""
    return QLocale().toString(value)


def source_kind_name(kind: str) -> str:
    """A kind of source."""
    return {
        "document": translate("Wording", "Document"),
        "statement": translate("Wording", "Statement"),
        "interview": translate("Wording", "Interview"),
        "press_release": translate("Wording", "Press release"),
        "agency": translate("Wording", "News agency"),
        "observation": translate("Wording", "Witnessed by us"),
        "dataset": translate("Wording", "Data set"),
        "social": translate("Wording", "Social media"),
    }.get(kind, kind)


def ruling_name(ruling: Ruling) -> str:
    """What was decided."""
    return {
        Ruling.FIXED: translate("Wording", "Fixed"),
        Ruling.SOURCED: translate("Wording", "Source attached"),
        Ruling.ATTRIBUTED: translate("Wording", "Attributed"),
        Ruling.STET: translate("Wording", "Left to stand"),
        Ruling.QUERY: translate("Wording", "Author asked"),
        Ruling.CUT: translate("Wording", "Cut"),
        Ruling.IGNORED: translate("Wording", "Ignored"),
    }[ruling]


def said_moment(iso: str) -> str:
    """A date or moment as an article says it: the day in words, the time and offset it was given, never turned into another."""
    clock, offset = iso[11:16], iso[16:].removeprefix(":00")
    return " ".join(part for part in (day(iso), clock, offset) if part)
