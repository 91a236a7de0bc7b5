"""A Markdown body as safe HTML. Start reading at :func:`body_html`.

One line is one paragraph, as in the editor. HTML in a draft is shown as text. Against hostile input the Markdown is tamed first
(what exceeds the bounds below is printed as the text it is), and whatever comes out passes an allow-list.
"""

import re
from functools import cache
from xml.etree.ElementTree import Element, SubElement

import nh3
from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.footnotes import FootnoteExtension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.treeprocessors import Treeprocessor

from deskeditor.export.addresses import followable, untracked
from deskeditor.export.foreign import with_languages
from deskeditor.export.pictures import picture_name

MARKUP_A_LINE = 240
"""How many characters of markup one line may hold before the whole line is printed as plain text."""
MARKUP_A_TEXT = 30_000
"""How many characters of markup a text may hold; the lines after that are plain text."""
DEPTH = 4
"""How deep lists and quotations may be nested."""

_SPECIAL = "\\`*_{}[]()<>#+-.!&~|:"
_COUNTED = re.compile(r"[\\`*_\[\]<>!&]")
_STAND_IN = 0x10F800
"""Stand-ins for markup that is to be printed: one private-use character each, set back after rendering."""
_LEADING = re.compile(rf"(?:[ ]*(?:>|[-*+](?=[ ])|\d{{1,9}}[.)](?=[ ]))){{{DEPTH + 1},}}")
_ITEM = re.compile(r"[ ]*(?:[-*+]|\d{1,9}[.)])[ ]+\S")
_QUOTED = re.compile(r"[ ]{0,3}>")
_CONTINUED = re.compile(r"[ ]{4,}\S")
_STAND_INS = re.compile(f"[{chr(_STAND_IN)}-{chr(_STAND_IN + 0xFF)}]")
_TITLE = re.compile(r'(?<=[^\s(])\s+"[^"\n]{1,1000}"(?=\))')
_KEPT_SPACES = {0xA0: _STAND_IN + 0xA0, 0x202F: _STAND_IN + 0xFF}
"""The library writes every space of a title as a plain one; a credit keeps its own."""
_LOST = re.compile(r"[\x02\x03]|klzzwxh:\d|wzxhzdk:\d")
"""What the library leaves where it forgot to put a piece of text back."""
_EMPTY = re.compile(r"<(a|em|strong|code)(?: [^<>]*)?></\1>")
_ESCAPED = {"<": "&lt;", ">": "&gt;", "&": "&amp;"}

TAGS = frozenset("p h2 h3 h4 h5 h6 ul ol li blockquote a strong em sup sub code hr br div figure figcaption img".split())  # noqa: SIM905
ATTRIBUTES = {
    "a": {"href", "title", "hreflang", "lang", "class"},
    "li": {"id"},
    "sup": {"id"},
    "div": {"class"},
    "ol": {"start"},
    "img": {"src", "alt", "width", "height"},
    "time": {"datetime"},
    "abbr": {"title"},
}
SCHEMES = {"http", "https", "mailto"}


def body_html(text: str, back: str = "", language: str = "") -> str:
    """The HTML of a Markdown text, sanitised; ``back`` is the title of the link from a footnote to its place.

    With the ``language`` of the page, what is quoted in another one says so.
    """
    html = _converted(text, back)
    safe = nh3.clean(
        html,
        tags=set(TAGS),
        attributes=ATTRIBUTES,
        url_schemes=SCHEMES,
        link_rel=None,
        clean_content_tags={"script", "style"},
    )
    safe = _EMPTY.sub("", safe)
    printed = _STAND_INS.sub(lambda match: _printed(match.group()), safe.replace("&nbsp;", "\u00a0"))
    printed = with_languages(printed, language) if language else printed
    return printed.strip("\n") + "\n" if printed.strip() else ""


def _converted(text: str, back: str) -> str:
    """The library's HTML. Lines whose words it loses are printed as they are; if it still does, the whole text is."""
    html = _renderer(back).convert(tamed(text))
    if not _LOST.search(html):
        return html
    lines = text.split("\n")
    lines = [_as_text(line) if _LOST.search(_renderer(back).convert(tamed(line))) else line for line in lines]
    html = _renderer(back).convert(tamed("\n".join(lines)))
    if not _LOST.search(html):
        return html
    return _renderer(back).convert(tamed("\n".join(_as_text(line) for line in lines)))


def _printed(stand_in: str) -> str:
    character = "\u202f" if ord(stand_in) - _STAND_IN == 0xFF else chr(ord(stand_in) - _STAND_IN)
    return _ESCAPED.get(character, character)


def tamed(text: str) -> str:
    """``text`` within the bounds above, every line a block of its own unless it carries on a list or a quotation."""
    left = MARKUP_A_TEXT
    lines: list[str] = []
    for raw in text.split("\n"):
        line, used = _tamed_line(raw.expandtabs(4) if raw.strip() else "", left)
        left -= used
        lines.append(line)
    return separated("\n".join(lines))


def separated(text: str) -> str:
    """``text`` with a blank line between its paragraphs, as any other reader of Markdown needs it."""
    lines: list[str] = []
    previous = ""
    for line in text.split("\n"):
        if line.strip() and previous.strip():
            lines.extend(_between(previous, line))
        lines.append(line)
        previous = line
    return "\n".join(lines)


def _tamed_line(line: str, left: int) -> tuple[str, int]:
    used = len(_COUNTED.findall(line))
    if "![" in line:
        line = _TITLE.sub(lambda match: match[0].translate(_KEPT_SPACES), line)
    if used > min(MARKUP_A_LINE, left):
        return _as_text(line.lstrip(" ")), 0
    indent = len(line) - len(line.lstrip(" "))
    if indent > 4 * DEPTH:
        line = line[indent - 4 * DEPTH :]
    deep = _LEADING.match(line)
    return (_as_text(line.lstrip(" ")) if deep else line), used


def _as_text(line: str) -> str:
    return "".join(chr(_STAND_IN + ord(character)) if character in _SPECIAL else character for character in line)


def _between(previous: str, line: str) -> tuple[str, ...]:
    """What keeps two lines two paragraphs: a blank, quoted where both are; nothing inside a list."""
    if _QUOTED.match(previous) and _QUOTED.match(line):
        return (">",)
    carries_on = (_ITEM.match(line) and _ITEM.match(previous)) or _CONTINUED.match(line)
    return () if carries_on else ("",)


class _Tidy(Treeprocessor):
    """Headings start at level 2 and skip none; an image becomes a link to it; addresses lose what only tracks the reader."""

    def run(self, root: Element) -> None:
        places = {element.get("id") for element in root.iter()}
        for element in root.iter("a"):
            if element.get("class") == "footnote-backref" and element.get("href", "#")[1:] not in places:
                element.clear()  # the way back from a note that nothing refers to
            for inner in [one for one in element.iter("a") if one is not element]:
                inner.attrib.clear()
                inner.tag = "span"
        _drop_empty(root)
        for element in root.iter("p"):
            _to_figure(element)
        seen: list[int] = []
        for element in root.iter():
            if re.fullmatch("h[1-6]", element.tag):
                level = int(element.tag[1])
                seen = [one for one in seen if one < level] + [level]
                element.tag = f"h{min(len(seen) + 1, 6)}"
            if element.tag == "img" and not _is_picture(element):
                _to_link(element)
            if element.tag == "a":
                _tidy_link(element)


_EMPTY_IS_NOTHING = frozenset("p li ul ol blockquote a em strong code h1 h2 h3 h4 h5 h6".split())  # noqa: SIM905


def _drop_empty(parent: Element) -> None:
    """Take out elements without a word in them; what follows one stays."""
    previous: Element | None = None
    for child in list(parent):
        _drop_empty(child)
        if child.tag in _EMPTY_IS_NOTHING and not len(child) and not (child.text or "").strip():
            tail = (child.text or "") + (child.tail or "")
            if previous is None:
                parent.text = (parent.text or "") + tail
            else:
                previous.tail = (previous.tail or "") + tail
            parent.remove(child)
        else:
            previous = child


def _tidy_link(link: Element) -> None:
    address = untracked(link.get("href", "").strip())
    if (link.get("class") or not address.startswith("#")) and followable(address):
        link.set("href", address)
    else:
        link.attrib.clear()
        link.tag = "span"  # the allow-list unwraps it: the words stay, the address goes


def _is_picture(image: Element) -> bool:
    """Whether it goes along with the page; then it is named as it does. Its credit stands below it, never in a tooltip."""
    name = picture_name(image.get("src", ""))
    if name:
        image.set("src", name)
        image.attrib.pop("title", None)
    return bool(name)


def _to_figure(paragraph: Element) -> None:
    """A paragraph that is one picture: the picture, and its credit (the title in Markdown) below it."""
    if len(paragraph) != 1 or paragraph[0].tag != "img" or (paragraph.text or "").strip() or (paragraph[0].tail or "").strip():
        return
    image = paragraph[0]
    if not picture_name(image.get("src", "")):
        return
    paragraph.tag = "figure"
    credit = image.get("title", "").strip()
    if credit:
        caption = SubElement(paragraph, "figcaption")
        caption.text = credit


def _to_link(image: Element) -> None:
    source, alternative = image.get("src", ""), image.get("alt", "")
    image.attrib.clear()
    image.tag = "a"
    image.set("href", source)
    image.text = alternative.strip() or source


class _Newsroom(Extension):
    """Markdown as a newsroom writes it: no HTML, no code blocks by indentation, no underlined headings."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the library's name
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        md.parser.blockprocessors.deregister("code")
        md.parser.blockprocessors.deregister("setextheader")
        md.treeprocessors.register(_Tidy(md), "newsroom", 5)


@cache
def _extensions(back: str) -> tuple[Extension, ...]:
    notes = FootnoteExtension(SEPARATOR="-", BACKLINK_TITLE=back or "{}", BACKLINK_TEXT="↩")
    return (_Newsroom(), SaneListExtension(), notes)


def _renderer(back: str) -> Markdown:
    return Markdown(extensions=list(_extensions(back)), output_format="html")


def plain_text(html: str) -> str:
    """The words of sanitised HTML, one block a line."""
    text = re.sub(r'\s*<a class="footnote-backref"[^<>]*>[^<>]*</a>', "", html)
    text = re.sub(r'<img [^<>]*?alt="([^"<>]*)"[^<>]*>', lambda match: f"[{match[1]}]\n", text)
    text = re.sub(r"<li[^<>]*>\s*(?:<p>)?", "- ", text)
    text = re.sub(r"</(?:p|h[1-6]|li|blockquote|figcaption|div)>|<(?:br|hr)>", "\n", text)
    text = re.sub(r"<[^<>]*>", "", text)
    for entity, character in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&amp;", "&")):
        text = text.replace(entity, character)
    return re.sub("\n{2,}", "\n\n", text).strip()
