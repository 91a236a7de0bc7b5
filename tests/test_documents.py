"""The documents keep their word: commands exist, options exist, links lead somewhere."""

import re
from importlib import import_module
from pathlib import Path

import click
import pytest

from deskeditor.cli import COMMANDS, main

ROOT = Path(__file__).resolve().parent.parent
PAGES = sorted([ROOT / "README.md", ROOT / "CHANGELOG.md", *(ROOT / "docs").rglob("*.md")])


def _said(page: Path) -> list[str]:
    """What a page tells to type, after the program's name: in shell blocks and in code within a line."""
    text = page.read_text(encoding="utf-8")
    lines = [line for block in re.findall(r"```sh\n(.*?)```", text, re.DOTALL) for line in block.splitlines()]
    lines += re.findall(r"`(deskeditor[^`]*)`", text)
    return [line.partition("#")[0].removeprefix("deskeditor").strip() for line in lines if line.startswith("deskeditor")]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_commands_and_options_exist(page: Path) -> None:
    for said in _said(page):
        command, known = _asked(said)
        assert command is not None, f"deskeditor {said}"
        assert set(re.findall(r"--[a-z][a-z-]*", said)) <= known, f"deskeditor {said}"


def _asked(said: str) -> tuple[click.Command | None, set[str]]:
    """The command that the words call, through its groups, and every option that may be given."""
    command: click.Command | None = main
    known = {"--help"}
    words = [word for word in said.split() if re.fullmatch(r"[a-z]+(?:-[a-z]+)*", word)]
    while command is not None:
        known |= {option for parameter in command.params for option in parameter.opts}
        if not isinstance(command, click.Group) or not words:
            return command, known
        command = command.get_command(click.Context(command), words.pop(0))
    return None, known


@pytest.mark.parametrize("name", COMMANDS)
def test_every_subcommand_is_documented(name: str) -> None:
    assert f"\n## {name}\n" in (ROOT / "docs" / "command-line.md").read_text(encoding="utf-8")


def test_what_is_made_can_be_made() -> None:
    targets = set(re.findall(r"^(\w+(?: \w+)*):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    made = {target for line in targets for target in line.split()}
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^make (\w+)", text, re.MULTILINE)) <= made
    bootstrap = (ROOT / "packaging" / "bootstrap.py").read_text()
    for command in re.findall(r"bootstrap\.py (\w+)", text):
        assert f'"{command}":' in bootstrap


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    text = re.sub(r"```.*?```|`[^`\n]*`", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    links = re.findall(r"(?<!\\)\]\(([^)#]+)", text)
    missing = [link for link in links if "://" not in link and not (page.parent / link).exists()]
    assert missing == []


def test_every_document_is_reached_from_the_readme() -> None:
    reached, waiting = set(), [ROOT / "README.md"]
    while waiting:
        page = waiting.pop()
        if page in reached or page.suffix != ".md" or not page.is_file():
            continue
        reached.add(page)
        waiting.extend((page.parent / link).resolve() for link in re.findall(r"\]\(([^)#:]+)", page.read_text(encoding="utf-8")))
    assert set(PAGES) <= reached


def test_every_command_has_a_module() -> None:
    for place in COMMANDS.values():
        module, _, name = place.partition(":")
        assert isinstance(getattr(import_module(module), name), click.Command)
