"""Two styles in one draft: quotation marks, separators of thousands. Start reading at :func:`examine`.

One finding for each kind of mixture, at the first place of the rarer style that is not the
language's own.
"""

import re
from collections import defaultdict
from collections.abc import Iterable

from deskeditor.findings import Finding, Kind, Severity, details
from deskeditor.language import LanguagePack
from deskeditor.reading import ArticleReading, Check, Reading
from deskeditor.reading.memo import per_reading
from deskeditor.text import Span

_STYLES = {
    "typography.quotes-mixed": {
        "«»": re.compile(r"«"),
        "“”": re.compile(r"“(?=[^“”]{0,400}”)"),
        "„“": re.compile(r"„"),
        '""': re.compile(r'(?<!\w)"(?=\w)'),
    },
    "number.separators-mixed": {
        "1,000": re.compile(r"(?<![\d.,])\d{1,3},\d{3}(?![\d,.])"),
        "1.000": re.compile(r"(?<![\d.,])\d{1,3}\.\d{3}(?![\d,.])"),
        "1 000": re.compile(r"(?<![\d.,])\d{1,3}[ \u00a0\u202f]\d{3}(?![\d,.])"),
    },
}
_GROUPED = re.compile(r"\d[,. \u00a0\u202f]\d{3}")
_KINDS = {"number": Kind.NUMBER, "typography": Kind.TYPOGRAPHY}


@per_reading
def _places(reading: Reading) -> tuple[tuple[str, str, int, Span], ...]:
    """For each mixture and style that the paragraph uses: how often, and where first."""
    used = [(code, style) for code, styles in _STYLES.items() for style in styles if _may_use(code, style, reading)]
    if not used:
        return ()
    quotations = [one.span for one in reading.quotations if one.level > 0]
    found = []
    for code, style in used:
        spans = [Span(*match.span()) for match in _STYLES[code][style].finditer(reading.prose)]
        if style[1] == reading.pack.decimal:  # 1,084 may be three decimals
            spans = [span for span in spans if span.of(reading.prose).endswith("000")]
        outer = [span for span in spans if not any(inner.contains(span) for inner in quotations)]
        if outer:
            found.append((code, style, len(outer), outer[0]))
    return tuple(found)


def _may_use(code: str, style: str, reading: Reading) -> bool:
    """Whether the style's mark stands in the paragraph at all."""
    if code == "typography.quotes-mixed":
        return style[0] in reading.prose
    return _has_groups(reading)


@per_reading
def _has_groups(reading: Reading) -> bool:
    """Whether three digits stand apart from others anywhere, whatever separates them."""
    return reading.has_digits and _GROUPED.search(reading.prose) is not None


def _own(code: str, pack: LanguagePack) -> str:
    """The style that is the language's own: right however rare it is."""
    if code.startswith("number"):
        mark = pack.thousands[0] if pack.thousands else ""
        return f"1{mark if mark in {',', '.'} else ' '}000"
    return {"«": "«»", "“": "“”", "„": "„“"}.get(pack.marks[0][0], "") if pack.marks else ""


def _is_used(style: str, pack: LanguagePack) -> bool:
    """Whether the language has the style's separator beside its own: then another one is the slip."""
    return style[1] in pack.thousands


def examine(article: ArticleReading) -> Iterable[Finding]:
    """At most one finding for each mixture; a quotation inside another may rightly have other marks."""
    counts: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    first: dict[tuple[str, str], tuple[str, Span]] = {}
    for passage in article.passages:
        if passage.field not in ("body", "standfirst", "headline"):
            continue
        for code, style, count, span in _places(passage.reading):
            counts[code][style] += count
            first.setdefault((code, style), (passage.field, passage.placed(span)))
    for code, styles in counts.items():
        if len(styles) > 1:
            own = _own(code, article.pack)
            rarer = min(
                (style for style in styles if style != own), key=lambda style: (_is_used(style, article.pack), styles[style])
            )
            field, span = first[code, rarer]
            slots = details(styles=" ".join(sorted(styles, key=lambda style: -styles[style])), rarer=rarer, count=styles[rarer])
            yield Finding(code, _KINDS[code.partition(".")[0]], Severity.INFO, span, field, slots)


CHECK = Check("mixed_styles", tuple(_STYLES), "Two styles of marks or figures in one draft", article=examine)
