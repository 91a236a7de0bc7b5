"""Pages of tables for the desk and the web team. Start reading at :func:`sheet_html`."""

from collections.abc import Mapping, Sequence

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from deskeditor.export.release import Release
from deskeditor.findings import Messages
from deskeditor.resources import resource


def sheet_html(
    release: Release,
    name: str,
    columns: Sequence[str],
    rows: Sequence[Mapping[str, str]],
    notes: Sequence[str] = (),
    changes: str = "",
) -> str:
    """A page with a table. ``name`` is the prefix of its titles in the catalogue; ``notes`` are said above the table.

    ``changes`` is HTML that is safe already, printed below the table.
    """
    messages = Messages.load(release.ui_language)
    titles = {column: messages.text(f"report.{column}") for column in columns}
    html = _environment().get_template("sheet.html.j2").render(
        language=release.ui_language, title=messages.text(f"{name}.title"), nothing=messages.text(f"{name}.none"), titles=titles,
        columns=columns, rows=rows, article=release.printed, notes=notes, changes=changes,
    )  # fmt: skip
    return html.strip() + "\n"


def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(resource("outlets", "base")),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
