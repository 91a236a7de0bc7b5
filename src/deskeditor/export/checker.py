"""A small page checker without a browser or Java: what it refuses may not go out. Start reading at :func:`page_faults`.

It knows the elements an outlet's page may hold and is stricter than HTML: every element is closed, nothing loads anything,
nothing runs. Tests hold it against the Nu checker: whatever that refuses of a corpus, this refuses.
"""

import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser

from deskeditor.export.addresses import followable
from deskeditor.export.cleaning import cleaned

VOID = frozenset(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"])
_HEAD = frozenset(["title", "meta", "link", "style", "script", "base"])
_PHRASING = frozenset(
    "a abbr b bdi bdo br cite code data del dfn em i img ins kbd mark q s samp small span strong sub sup time u var wbr".split()  # noqa: SIM905
)
_SECTIONS = "address article aside blockquote details div dl figure footer header hr main nav ol p pre section summary table ul"
_FLOW = _PHRASING | frozenset(_SECTIONS.split()) | {f"h{level}" for level in range(1, 7)}

_ONLY_IN = {
    "li": {"ul", "ol"},
    "figcaption": {"figure"},
    "dt": {"dl", "div"},
    "dd": {"dl", "div"},
    "summary": {"details"},
    "caption": {"table"},
    "thead": {"table"},
    "tbody": {"table"},
    "tr": {"table", "thead", "tbody"},
    "td": {"tr"},
    "th": {"tr"},
}
_HOLDS_PHRASING = frozenset(["p", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "summary", "dt"]) | _PHRASING
_HOLDS_ONLY = {
    "ul": {"li"},
    "ol": {"li"},
    "dl": {"dt", "dd", "div"},
    "tr": {"td", "th"},
    "html": {"head", "body"},
    "head": _HEAD,
    "table": {"caption", "thead", "tbody", "tr"},
    "thead": {"tr"},
    "tbody": {"tr"},
}
_GLOBAL = frozenset({"id", "class", "lang", "dir", "title", "role", "hidden", "tabindex"})
_OWN = {
    "a": {"href", "hreflang", "rel", "target", "download", "type"},
    "blockquote": {"cite"},
    "q": {"cite"},
    "time": {"datetime"},
    "data": {"value"},
    "img": {"src", "alt", "width", "height", "loading", "srcset", "sizes"},
    "ol": {"start", "reversed", "type"},
    "li": {"value"},
    "meta": {"charset", "name", "content", "property", "http-equiv"},
    "link": {"rel", "href", "hreflang"},
    "script": {"type"},
    "style": {"media"},
    "th": {"scope", "colspan", "rowspan"},
    "td": {"colspan", "rowspan", "headers"},
    "details": {"open"},
    "mark": {"data-finding"},
}
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?")
_CLOCK = r"(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,3})?)?(?:Z|[+-](?:[01]\d|2[0-3]):?[0-5]\d)?"
_TIME = re.compile(rf"\d{{4}}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01])(?:[T ]{_CLOCK})?)?")
MOST = 50
"""How many faults are told at most."""


def page_faults(html: str) -> tuple[str, ...]:
    """What is wrong with a full page, one line each, in English and technical: "line 12: …". Empty when it may go out."""
    parser = _Page()
    faults = [f"hidden or uncomposed characters: {reason}" for reason in _character_faults(html)]
    parser.feed(html)
    parser.close()
    faults += parser.faults
    faults += parser.whole()
    return tuple(faults[:MOST])


def _character_faults(html: str) -> Iterator[str]:
    if html.startswith("\ufeff"):
        yield "a byte order mark"
    if "\r" in html:
        yield "line ends other than LF"
    if cleaned(html) != html and "\t" not in html:
        yield "a character that hides, or text that is not in NFC"
    if not html.lower().startswith("<!doctype html>"):
        yield "no <!DOCTYPE html> at the beginning"


def _may_stand(tag: str, parent: str) -> bool:
    if tag in _ONLY_IN and parent not in _ONLY_IN[tag]:
        return False
    if parent in _HOLDS_ONLY and tag not in _HOLDS_ONLY[parent]:
        return False
    return tag in _PHRASING or parent not in _HOLDS_PHRASING


class _Page(HTMLParser):
    """Reads the tokens; remembers the open elements, ids, headings and what is wrong."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.faults: list[str] = []
        self.open: list[str] = []
        self.seen: dict[str, int] = {}
        self.ids: set[str] = set()
        self.targets: list[str] = []
        self.levels: list[int] = []
        self.text: dict[str, str] = {}
        self.language = ""

    def fault(self, text: str) -> None:
        """Remember a fault with its line."""
        self.faults.append(f"line {self.getpos()[0]}: {text}")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element opens."""
        self._place(tag)
        self._attributes(tag, attrs)
        self.seen[tag] = self.seen.get(tag, 0) + 1
        if re.fullmatch("h[1-6]", tag):
            level = int(tag[1])
            if level > (self.levels[-1] if self.levels else 0) + 1:
                self.fault(f"<{tag}> skips a level")
            self.levels.append(level)
        if tag not in VOID:
            self.open.append(tag)
            self.text[tag] = ""

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element with a slash: only void ones may."""
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.fault(f"<{tag}/> is not closed by a slash")

    def handle_endtag(self, tag: str) -> None:
        """An element closes: it must be the one that was opened last."""
        if not self.open or self.open[-1] != tag:
            self.fault(f"</{tag}> without its beginning")
            return
        self.open.pop()
        if (re.fullmatch("h[1-6]", tag) or tag in {"title", "a"}) and not self.text.get(tag, "").strip():
            self.fault(f"<{tag}> holds no text")
        if tag == "script":
            self._script()
        if tag == "style":
            self._style()

    def handle_data(self, data: str) -> None:
        """Running text."""
        for tag in self.open:
            self.text[tag] = self.text.get(tag, "") + data
        where = self.open[-1] if self.open else ""
        if where in {"script", "style"}:
            return
        if data.strip() and where in {"", "html", "head", *_HOLDS_ONLY}:
            self.fault(f"text directly in <{where or 'nothing'}>")
        if "<" in data:
            self.fault("a < that begins no element")
        if "&" in data:
            self.fault("an & that is not written &amp;")

    def handle_entityref(self, name: str) -> None:
        """A named reference: only those that XML knows too."""
        self.handle_data("x")
        if name not in {"amp", "lt", "gt", "quot", "apos", "nbsp"}:
            self.fault(f"&{name}; is to be written as the character")

    def handle_charref(self, name: str) -> None:
        """A numeric reference."""
        self.handle_data("x")
        value = int(name[1:], 16) if name[:1] in "xX" else int(name)
        if value > 0x10FFFF or cleaned(chr(value)) != chr(value):
            self.fault(f"&#{name}; is a character that hides")

    def handle_comment(self, data: str) -> None:  # noqa: ARG002 - the library's shape
        """A comment: nothing a reader should get."""
        self.fault("a comment")

    def handle_pi(self, data: str) -> None:  # noqa: ARG002 - the library's shape
        """A processing instruction."""
        self.fault("a processing instruction")

    def unknown_decl(self, data: str) -> None:  # noqa: ARG002 - the library's shape
        """A CDATA section or worse."""
        self.fault("a declaration")

    def _place(self, tag: str) -> None:
        parent = self.open[-1] if self.open else ""
        known = _FLOW | _HEAD | set(_ONLY_IN) | {"html", "head", "body"}
        if tag not in known:
            self.fault(f"<{tag}> has no place in a page")
        elif not _may_stand(tag, parent):
            self.fault(f"<{tag}> in <{parent}>")
        elif tag in _HEAD and parent != "head":
            self.fault(f"<{tag}> outside the head")
        if tag in {"a", "main", "header", "footer"} and tag in self.open:
            self.fault(f"<{tag}> inside <{tag}>")
        if tag in {"html", "head", "body", "main", "title", "h1"} and self.seen.get(tag):
            self.fault(f"a second <{tag}>")

    def _attributes(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        if len(set(names)) != len(names):
            self.fault(f"an attribute twice in <{tag}>")
        values = {name: value or "" for name, value in attrs}
        for name, value in values.items():
            if name not in _GLOBAL | _OWN.get(tag, set()) and not name.startswith("aria-"):
                self.fault(f"{name} in <{tag}>")
            if cleaned(value) != value:
                self.fault(f"a character that hides in {name}")
        self._identity(tag, values)
        self._addresses(tag, values)
        if tag == "img" and not ("alt" in values and values.get("src")):
            self.fault("an image without alt or address")
        if tag == "time" and "datetime" in values and not _TIME.fullmatch(values["datetime"]):
            self.fault(f"not a date: {values['datetime']!r}")
        if tag == "meta":
            self._meta(values)

    def _meta(self, values: dict[str, str]) -> None:
        if "http-equiv" in values:
            self.fault("meta http-equiv")
        if values.get("charset", "utf-8").lower() != "utf-8":
            self.fault("an encoding other than UTF-8")
        if ("name" in values or "property" in values) != ("content" in values):
            self.fault("a meta element without name or without content")

    def _identity(self, tag: str, values: dict[str, str]) -> None:
        if "id" in values:
            if values["id"] in self.ids or not values["id"] or re.search(r"\s", values["id"]):
                self.fault(f"the id {values['id']!r} is used twice or empty")
            self.ids.add(values["id"])
        if "lang" in values and not _LANGUAGE.fullmatch(values["lang"]):
            self.fault(f"not a language: {values['lang']!r}")
        if tag == "html":
            self.language = values.get("lang", "")

    def _addresses(self, tag: str, values: dict[str, str]) -> None:
        for name in ("href", "src", "cite"):
            if name not in values:
                continue
            address = values[name]
            if address.startswith("#") and name == "href":
                self.targets.append(address[1:])
            elif name == "src":
                if re.search(r"[:\s\\]|^//", address) and not address.startswith("data:image/"):
                    self.fault(f"the page would load {address[:80]!r}")
            elif not followable(address):
                self.fault(f"not an address to follow: {address[:80]!r}")
        if tag == "link" and values.get("rel") not in {"canonical", "alternate"}:
            self.fault("a link element that loads something")

    def _script(self) -> None:
        try:
            json.loads(self.text.get("script", ""))
        except ValueError:
            self.fault("a script that is no JSON")

    def _style(self) -> None:
        style = self.text.get("style", "")
        if re.search(r"@import|url\(|expression\(|</|<!--", style, re.IGNORECASE):
            self.fault("a style that loads something")
        if style.count("{") != style.count("}") or re.search(r":\s*[;}]", style):
            self.fault("a style with an empty value or a brace too many")

    def whole(self) -> list[str]:
        """What is wrong with the page as a whole, once it is read."""
        faults = [f"<{tag}> is not closed" for tag in self.open]
        faults += [f"no <{tag}>" for tag in ("html", "head", "title", "body", "main", "article", "h1") if not self.seen.get(tag)]
        faults += [f"a link to #{target}, which is not there" for target in self.targets if target not in self.ids]
        if not self.language:
            faults.append("the page names no language")
        return faults
