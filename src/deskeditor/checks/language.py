"""A draft in a language that is not supported gets the checks that need no language, and says so.

Start reading at :func:`examine`.
"""

from collections.abc import Iterable

from deskeditor.findings import Finding, Kind, Severity
from deskeditor.reading import ArticleReading, Check

_WORDS = 5
"""Below this many words a guess says nothing, and neither do we."""


def examine(reading: ArticleReading) -> Iterable[Finding]:
    """One hint on the whole draft."""
    if reading.pack.supported:
        return
    if sum(len(passage.reading.words) for passage in reading.passages) >= _WORDS:
        yield Finding("metadata.language-unsupported", Kind.METADATA, Severity.INFO, None)


CHECK = Check("language", ("metadata.language-unsupported",), "The language of the draft is not one of ours", article=examine)
