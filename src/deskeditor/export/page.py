"""From an Article to a page that may go out. Start reading at :func:`page`.

A pure function: the same article and outlet give the same bytes. The page is self-contained (one ``<style>``, no remote fetch, no
inline attribute), valid, and holds the disclaimer exactly once, verbatim.
"""

import re
import unicodedata
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from markupsafe import Markup

from deskeditor.article import Article
from deskeditor.export.cleaning import cleaned_article, cleaned_line
from deskeditor.export.labels import Labels, Moment
from deskeditor.export.markdown_body import body_html
from deskeditor.export.spacing import spaced_article
from deskeditor.export.structured import news_article, open_graph, own_address, script_json
from deskeditor.language import LanguagePack, guess_language, load_pack
from deskeditor.outlets import Disclaimer, Outlet
from deskeditor.resources import resource

if TYPE_CHECKING:
    from jinja2.sandbox import ImmutableSandboxedEnvironment

_TOKEN = re.compile(r"(<(?:style|script)\b[^>]*>.*?</(?:style|script)>|<[^>]*>)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class PageParts:
    """What a template prints. ``body`` and ``json_ld`` are safe HTML; everything else is text and is escaped."""

    language: str
    title: str
    kicker: str
    headline: str
    standfirst: str
    byline: str
    by: str
    dateline: str
    published: Moment | None
    published_label: str
    body: Markup
    disclaimer: tuple[str, ...]
    disclaimer_label: str
    json_ld: Markup
    open_graph: tuple[tuple[str, str], ...]
    canonical: str
    outlet: str
    proof: str
    correction: str
    correction_label: str


def pack_of(article: Article) -> LanguagePack:
    """The language the article is printed in."""
    return load_pack(article.language or guess_language(article.body))


def prepared(article: Article, outlet: Outlet) -> Article:
    """The article as it is printed: cleaned, its spaces written by the outlet's profile, its language known."""
    pack = pack_of(article)
    article = cleaned_article(spaced_article(article, pack, outlet.spacing))
    return article if article.language else replace(article, language=pack.code)


def page(article: Article, outlet: Outlet, disclaimer: Disclaimer | None, proof: str = "", correction: str = "") -> str:
    """The full page. ``disclaimer`` None prints none: preflight refuses to publish such a page, a preview may show it.

    ``proof`` is a line that marks the page as not for publication; ``correction`` stays with the story.
    Raises ValueError when the outlet's template fails.
    """
    return printed(prepared(article, outlet), outlet, disclaimer, proof, correction)


def printed(article: Article, outlet: Outlet, disclaimer: Disclaimer | None, proof: str = "", correction: str = "") -> str:
    """The page of an article that is already prepared (marks may be set in it)."""
    from jinja2 import TemplateError

    parts = page_parts(article, outlet, disclaimer, proof, cleaned_line(correction))
    try:
        html = _environment(outlet.folder).get_template("page.html.j2").render(page=parts, outlet=outlet)
    except TemplateError as error:
        raise ValueError(f"the page template of {outlet.name} fails: {error}") from error
    return _typographic(html).strip() + "\n"


def page_parts(
    article: Article, outlet: Outlet, disclaimer: Disclaimer | None, proof: str = "", correction: str = ""
) -> PageParts:
    """Everything a template may print of a prepared article."""
    pack = pack_of(article)
    labels = Labels.of(pack)
    moment = labels.moment(article.published, outlet.offset)
    headline = cleaned_space(article.headline)
    return PageParts(
        language=article.language,
        title=headline or cleaned_space(article.slug) or outlet.name,
        kicker=cleaned_space(article.kicker),
        headline=headline,
        standfirst=cleaned_space(article.standfirst),
        byline=labels.unlabelled(cleaned_space(article.byline)),
        by=labels.text("by") if outlet.byline_style == "named" else "",
        dateline=article.dateline,
        published=moment,
        published_label=labels.text("published"),
        body=Markup(body_html(article.body, labels.text("back"), article.language)),  # noqa: S704 - it has passed the allow-list
        disclaimer=tuple(line for line in disclaimer.text.split("\n") if line.strip()) if disclaimer else (),
        disclaimer_label=labels.text("disclaimer"),
        json_ld=Markup(script_json(news_article(article, outlet, labels, moment, correction))),  # noqa: S704 - escaped for a script
        open_graph=open_graph(article, outlet, labels, moment),
        canonical=own_address(article, outlet),
        outlet=outlet.name,
        proof=proof,
        correction=correction,
        correction_label=labels.text("correction"),
    )


def cleaned_space(text: str) -> str:
    """A field on one line; "" when it holds nothing but spaces."""
    return re.sub("[ \n]+", " ", text).strip()


@cache
def _environment(folder: Path) -> "ImmutableSandboxedEnvironment":
    """A template sees only what it is given: outlets may come from the user's folder. A changed template is read again."""
    from jinja2 import FileSystemLoader, StrictUndefined  # only who prints a page loads it: the window does not
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    return ImmutableSandboxedEnvironment(
        loader=FileSystemLoader([folder, resource("outlets", "base")]),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )


def _typographic(html: str) -> str:
    """Apostrophes and quotation marks in running text as themselves: the disclaimer stands verbatim in the source too."""
    parts = _TOKEN.split(html)
    parts[::2] = [text.replace("&#39;", "'").replace("&#34;", '"') for text in parts[::2]]
    return "".join(parts)


def file_stem(article: Article, outlet: Outlet) -> str:
    """The name, without ending, of the files of an export: the outlet's pattern, safe on every file system."""
    moment = Labels.of(pack_of(article)).moment(article.published, outlet.offset)
    day = moment.day if moment else ""
    slug = slug_of(article)
    name = outlet.file_name.format(slug=slug, date=day, language=article.language, outlet=outlet.id)
    return re.sub(r"[^\w.-]+", "-", cleaned_line(name)).strip("-. ")[:120] or slug


def slug_of(article: Article) -> str:
    """The article's slug, or one made of its headline."""
    text = article.slug or article.headline or "article"
    plain = unicodedata.normalize("NFKD", text.casefold()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:80].strip("-") or "article"
