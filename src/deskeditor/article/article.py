"""Article: a story and its parts, a plain value. Importing makes it, the store keeps it, export prints it.

Start reading at :class:`Article`.
"""

from collections.abc import Iterator
from dataclasses import dataclass

BODY = "body"
TEXT_FIELDS = ("kicker", "headline", "standfirst", "byline", BODY, "captions")
"""The fields that are read and checked, in the order in which they are published."""


@dataclass(frozen=True, slots=True)
class Article:
    """A story. ``body`` is Markdown, one line a paragraph; absent texts are "" and absent dates None.

    ``published`` is ISO 8601: a date alone stays one, a time carries an offset. ``outlet`` is an outlet's id;
    ``captions`` holds one caption a line.
    """

    slug: str = ""
    kicker: str = ""
    headline: str = ""
    standfirst: str = ""
    byline: str = ""
    dateline: str = ""
    published: str | None = None
    body: str = ""
    captions: str = ""
    language: str = ""
    outlet: str = ""
    source_url: str = ""

    def text_of(self, name: str) -> str:
        """The text of one of TEXT_FIELDS. Raises KeyError for any other name."""
        if name not in TEXT_FIELDS:
            raise KeyError(name)
        value: str = getattr(self, name)
        return value

    def texts(self) -> Iterator[tuple[str, str]]:
        """Each text field that is not empty, with its name, in the order of publication."""
        return ((name, self.text_of(name)) for name in TEXT_FIELDS if self.text_of(name))
