"""What may stand in a published text: NFC, LF, and no character that hides. Start reading at :func:`cleaned`.

Controls, zero-width and bidirectional controls, soft hyphens, private-use characters, noncharacters and lone surrogates never
reach a page. Marks are private-use characters, so whatever looks like one in a draft is gone before ours are set.
"""

import re
import unicodedata
from dataclasses import replace

from deskeditor.article import TEXT_FIELDS, Article

_HIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\ud800-\udfff\ufdd0-\ufdef\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff\ue000-\uf8ff"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e007f\U000f0000-\U0010ffff]"
    "|[\U0001fffe\U0001ffff\U0002fffe\U0002ffff\U0003fffe\U0003ffff]"
)
_LINE_ENDS = re.compile("\r\n?|[\x85\u2028\u2029]")
METADATA_FIELDS = ("dateline", "language", "outlet", "slug", "source_url")


def cleaned(text: str) -> str:
    """``text`` with LF line ends, in NFC, without a hidden character. Idempotent."""
    return unicodedata.normalize("NFC", without_hidden(text))


def without_hidden(text: str) -> str:
    """``text`` with LF line ends and without a hidden character, composed as it was."""
    return _HIDDEN.sub("", _LINE_ENDS.sub("\n", text).replace("\t", "    "))


def cleaned_line(text: str) -> str:
    """A text for one line: line ends and runs of plain spaces become one space."""
    return re.sub(" {2,}", " ", cleaned(text).replace("\n", " ")).strip(" ")


def cleaned_article(article: Article) -> Article:
    """The article with every text field cleaned and every field of metadata on one line."""
    texts = {name: cleaned(article.text_of(name)) for name in TEXT_FIELDS}
    metadata = {name: cleaned_line(getattr(article, name)) for name in METADATA_FIELDS}
    published = cleaned_line(article.published) if article.published else None
    return replace(article, published=published, **texts, **metadata)
