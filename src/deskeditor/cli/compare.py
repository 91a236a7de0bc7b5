"""``deskeditor compare DRAFT SOURCE``: the parity check without a window. Start reading at :func:`compare_command`.

Each is a file or the slug of a draft. A text file is compared as it stands; of any other file, and of a draft, headline,
standfirst and body are, one paragraph below the other.
"""

import json
import sys
from pathlib import Path
from typing import Any, NoReturn

import click

from deskeditor.article import Article
from deskeditor.cli.desk_option import desk_option, opened, opened_draft
from deskeditor.findings import Messages
from deskeditor.outlets import load_outlet
from deskeditor.review import Reviewer
from deskeditor.review.parity import Comparison, Difference, Pair, compare, slots_of
from deskeditor.text import Span

_CLEAN, _SOME, _UNUSABLE = 0, 1, 2
_AS_IT_STANDS = frozenset({"", ".txt", ".text", ".md", ".markdown"})


@click.command("compare")
@click.argument("draft", type=click.Path())
@click.argument("source", type=click.Path())
@click.option("--draft-language", default=None, help="The draft's language; guessed when not given.")
@click.option("--source-language", default=None, help="The source's language; guessed when not given.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object instead of text.")
@click.option("--ui-lang", type=click.Choice(["en", "fr"]), default="en", help="The language of the messages.")
@desk_option
def compare_command(
    draft: str,
    source: str,
    draft_language: str | None,
    source_language: str | None,
    as_json: bool,  # noqa: FBT001 - a flag of the command line
    ui_lang: str,
    desk: Path | None,
) -> None:
    """Compare DRAFT with the SOURCE it was made from: numbers, names, quotations, paragraphs."""
    messages = Messages.load(ui_lang)
    texts = [_text(name, desk, messages) for name in (draft, source)]
    reviewer = Reviewer(load_outlet("eu-reporter"), checks=())
    readings = [
        reviewer.review_text(text, language).reading
        for text, language in zip(texts, (draft_language, source_language), strict=True)
    ]
    comparison = compare(readings[0], texts[0], readings[1], texts[1])
    if as_json:
        click.echo(json.dumps(_object(comparison, texts, messages), ensure_ascii=False))
    else:
        click.echo(_report(comparison, texts, messages), nl=False)
    sys.exit(_SOME if comparison.alarms else _CLEAN)


def _text(name: str, desk: Path | None, messages: Messages) -> str:
    path = Path(name)
    try:
        if not path.exists() and not path.suffix and "/" not in name:
            return _text_of_draft(name, desk, messages)
        if path.suffix.lower() in _AS_IT_STANDS:
            return path.read_text(encoding="utf-8")
    except (OSError, ValueError) as error:
        _unusable(messages.text("compare.unreadable", file=name, reason=error))
    return _text_of_file(path, messages)


def _text_of_file(path: Path, messages: Messages) -> str:
    """The text of a file as it would be imported."""
    from deskeditor.importing import ImportProblem, import_file

    try:
        return _joined(import_file(path, path.name, load_outlet("eu-reporter")).article)
    except ImportProblem as problem:
        _unusable(f"{path}: {problem.text(messages.language)}")


def _text_of_draft(slug: str, path: Path | None, messages: Messages) -> str:
    with opened(path, messages.language, reading=True) as desk:
        return _joined(opened_draft(desk, slug, messages).article)


def _joined(article: Article) -> str:
    return "\n\n".join(text for text in (article.headline, article.standfirst, article.body) if text.strip())


def _unusable(line: str) -> NoReturn:
    click.echo(line, err=True)
    sys.exit(_UNUSABLE)


def _object(comparison: Comparison, texts: list[str], messages: Messages) -> dict[str, Any]:
    return {
        "pairs": [_pair(pair) for pair in comparison.pairs],
        "differences": [_difference(one, texts, messages) for one in comparison.differences],
    }


def _pair(pair: Pair) -> dict[str, Any]:
    return {"draft": list(pair.draft), "source": list(pair.source), "certainty": "sure" if pair.sure else "guess"}


def _difference(one: Difference, texts: list[str], messages: Messages) -> dict[str, Any]:
    return {
        "kind": one.kind,
        "what": one.what.value,
        "draft": _place(one.draft, texts[0]),
        "source": _place(one.source, texts[1]),
        "fix": one.fix,
        "severity": one.severity.value,
        "message": _message(one, texts, messages),
    }


def _place(span: Span | None, text: str) -> dict[str, Any] | None:
    if span is None:
        return None
    return {"start": span.start, "end": span.end, "text": span.of(text)}


def _message(one: Difference, texts: list[str], messages: Messages) -> str:
    return messages.text(one.key, **dict(slots_of(one, *texts)))


def _report(comparison: Comparison, texts: list[str], messages: Messages) -> str:
    lines = []
    for one in comparison.differences:
        severity = messages.text(f"severity.{one.severity.value}")
        lines.append(f"{severity}: {_message(one, texts, messages)}\n")
    return "".join(lines) or messages.text("compare.same") + "\n"
