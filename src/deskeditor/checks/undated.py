"""“In July”, “Tuesday”, “yesterday” in an article without a date. Start reading at :func:`examine`."""

from collections.abc import Iterable

from deskeditor.findings import Finding, Kind, Severity, details
from deskeditor.reading import ArticleReading, Check, Reading
from deskeditor.reading.dates import undated_of
from deskeditor.reading.memo import per_reading
from deskeditor.text import Span


@per_reading
def _undated(reading: Reading) -> Span | None:
    return undated_of(reading.prose, reading.pack, reading.vocabulary)


def examine(article: ArticleReading) -> Iterable[Finding]:
    """The first such expression of the body; none when the article has a date."""
    if article.article.published:
        return
    for passage in article.body:
        span = _undated(passage.reading)
        if span is not None:
            slots = details(found=span.of(passage.reading.text))
            yield Finding("metadata.time-undated", Kind.METADATA, Severity.INFO, span, "body", slots).placed(passage.start)
            return


CHECK = Check("undated", ("metadata.time-undated",), "Words of time in an article without a date", article=examine)
