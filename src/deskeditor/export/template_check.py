"""Proof that an outlet's page template makes pages that may go out. Start reading at :func:`template_faults`.

The rest of a profile is checked by ``outlets/validation.py``; a template can only be judged by what it prints.
"""

from collections.abc import Iterator

from deskeditor.article import Article
from deskeditor.export.checker import page_faults
from deskeditor.export.page import page
from deskeditor.findings import details
from deskeditor.outlets import Disclaimer, Outlet, OutletFault

_FILE = "page.html.j2"
_TRYING = '<b>"Do & don\'t"</b>'
"""Text that shows whether a template escapes what it prints."""
_FULL = Article("a-b", _TRYING, _TRYING, _TRYING, _TRYING, _TRYING, "2026-03-03T09:30+01:00", "A *b*.\n\n## C\n\n- d", "", "en")
_BARE = Article(headline="A", body="b", language="fr")


def template_faults(outlet: Outlet) -> tuple[OutletFault, ...]:
    """What is wrong with the template, by printing a full article and a bare one; empty when it may be saved."""
    wording = Disclaimer(outlet.id, "en", "standard", 'Stands here <once> & "only" once, isn\'t it.')
    return tuple(_faults(outlet, _FULL, wording)) or tuple(_faults(outlet, _BARE, wording))


def _faults(outlet: Outlet, article: Article, wording: Disclaimer) -> Iterator[OutletFault]:
    try:
        html = page(article, outlet, wording)
    except (ValueError, OSError) as error:
        yield OutletFault(_FILE, "", "outlet.template-fails", details(why=error))
        return
    for fault in page_faults(html):
        yield OutletFault(_FILE, "", "outlet.template-invalid", details(why=fault))
    if html.count('Stands here &lt;once&gt; &amp; "only" once, isn\'t it.') != 1:
        yield OutletFault(_FILE, "", "outlet.template-disclaimer")
    if article.headline and html.count("<h1>") and _TRYING in html:
        yield OutletFault(_FILE, "", "outlet.template-invalid", details(why="text is printed without being escaped"))
