"""The rule packs over a whole article: what is said once, mixed forms, unmet conditions, rules left out.

Start reading at :func:`examine`.
"""

from collections.abc import Iterable

from deskeditor.findings import Finding, Kind, Severity, details
from deskeditor.reading import ArticleReading, Check, Reading
from deskeditor.reading.memo import per_reading
from deskeditor.rules import Hit, rules_of
from deskeditor.rules.article import article_hits, examine_article

UNREAD = frozenset({"furniture", "disclaimer", "published"})


@per_reading
def _hits(reading: Reading) -> tuple[Hit, ...]:
    return article_hits(rules_of(reading.pack), reading)


def examine(article: ArticleReading) -> Iterable[Finding]:
    """At most one finding for each rule that speaks of the whole article, and one for each rule that was left out."""
    rules = rules_of(article.pack)
    lines = [(passage.start, passage.reading) for passage in article.passages if passage.field not in UNREAD]
    yield from examine_article(rules, lines, _hits)  # type: ignore[arg-type]
    for fault in rules.faults:
        slots = (*details(file=fault.file.name, line=fault.line, why=fault.why), *fault.slots)
        yield Finding("house.rule-off", Kind.HOUSE, Severity.WARNING, None, details=slots)


CHECK = Check("house_style", ("house.rule-off",), "Rules of the packs, over a whole article", article=examine)
