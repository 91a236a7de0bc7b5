"""Pages as the worker makes them: preview, proof, export. Start reading at :func:`marked_page_of`."""

from dataclasses import replace
from pathlib import Path

from deskeditor.article import Article
from deskeditor.export import MarkedPage, WriteProblem, file_stem, marked_html, marked_page, write_file
from deskeditor.export.kinds import ILLUSTRATED, KINDS, file_name
from deskeditor.export.pictures import under_names
from deskeditor.export.release import Release, illustrated
from deskeditor.findings import Finding, Messages
from deskeditor.outlets import available_outlets, load_outlet


def marked_page_of(article: Article, findings: tuple[Finding, ...], purpose: str = "standard") -> MarkedPage:
    """The page of an article with ``findings`` marked by their number; without an outlet, in the page of the first there is."""
    known = available_outlets()
    outlet = load_outlet(article.outlet if article.outlet in known else known[0])
    return marked_page(article, findings, outlet, outlet.disclaimer(article.language, purpose))


def page_to_print(release: Release) -> MarkedPage:
    """The page of a release as it goes on paper: with its note of a correction, and nothing marked."""
    html = KINDS["page"].make(release).decode()
    return MarkedPage(html, html, frozenset(), ())


def proof_of(article: Article, outlet: str, findings: tuple[Finding, ...], ui_language: str, purpose: str) -> str:
    """The whole page with its watermark; findings are marked and say what they are."""
    chosen, messages = load_outlet(outlet), Messages.load(ui_language)
    article = replace(article, outlet=outlet)
    marked = marked_page(article, findings, chosen, chosen.disclaimer(article.language, purpose), messages.text("page.proof"))
    return marked_html(marked, lambda number: {"title": messages.message(findings[number])})


def kind_exported_to(release: Release, kind: str, folder: Path) -> tuple[str, str, str, str]:
    """Write one kind of export; (path, sha256, problem, detail), the problem "" when it was written.

    The pictures beside it carry its name: another article in the folder may have some of the same names.
    """
    stem = file_stem(release.article, release.outlet)
    release = illustrated(release)
    pictures = release.pictures if kind in ILLUSTRATED else ()
    names = {one.name: f"images/{stem}-{one.name.removeprefix('images/')}" for one in pictures}
    try:
        for picture in pictures:
            write_file(Path(folder) / names[picture.name], picture.content)
        written = write_file(Path(folder) / file_name(release, kind), under_names(KINDS[kind].make(release), names))
    except WriteProblem as problem:
        return "", "", problem.key, "; ".join(value for _, value in problem.slots)
    return str(written.path), written.sha256, "", ""
