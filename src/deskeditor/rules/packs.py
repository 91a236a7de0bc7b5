"""The packs in force for a language: ours, then the outlet's, then the user's. Start reading at :func:`load_rules`.

Ours are ``resources/languages/<code>/rules/*.toml`` and, for every language, ``resources/languages/und/rules/*.toml``. A house
folder holds packs for all languages at its top and packs for one language in ``<code>/``.
"""

import os
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache, lru_cache
from pathlib import Path

from deskeditor.findings import Severity, details
from deskeditor.language import LanguagePack, load_pack
from deskeditor.resources import own_folder, resource
from deskeditor.rules.engine import House, RuleSet
from deskeditor.rules.phrases import triggers
from deskeditor.rules.rule import Fault, Rule, RuleError
from deskeditor.rules.templates import NO_BREAK, PROFILES, Style, template_of
from deskeditor.rules.validation import Pack, extended, pack_of

DEFAULT_PROFILE = "thin"


def house_folders(outlet_folder: Path | None, user_folder: Path | None = None) -> tuple[Path, ...]:
    """The folders of house packs that exist, each with a say over those before: the outlet's, the person's, the person's for it.

    ``user_folder`` is the person's own folder unless one is given. Asked for every paragraph: costs one ``stat`` a folder.
    """
    possible = _possible_folders(outlet_folder, user_folder or own_folder())
    return tuple(folder for folder in possible if os.path.isdir(folder))  # noqa: PTH112 - three times as fast as Path.is_dir


@lru_cache(maxsize=64)
def _possible_folders(outlet_folder: Path | None, own: Path) -> tuple[Path, ...]:
    folders = [own / "rules"]
    if outlet_folder is not None:
        folders = [outlet_folder / "rules", *folders, own / "outlets" / outlet_folder.name / "rules"]
    return tuple(dict.fromkeys(folders))


def rules_version(folders: Iterable[Path]) -> str:
    """Changes whenever a file of the house folders does: names, sizes and times of change. Costs one ``stat`` a file."""
    stamps = []
    for folder in folders:
        for path in sorted(folder.rglob("*.toml")):
            try:
                state = path.stat()
            except OSError:
                continue
            stamps.append(f"{path}:{state.st_size}:{state.st_mtime_ns}")
    return "|".join(stamps)


def rules_of(pack: LanguagePack) -> RuleSet:
    """The rules in force for a language pack, its house folders included (``rule_folders``, ``rules_version``)."""
    return load_rules(pack.code, pack.rule_folders, pack.rules_version)


@lru_cache(maxsize=64)
def load_rules(code: str, folders: tuple[Path, ...] = (), version: str = "") -> RuleSet:  # noqa: ARG001 - part of the key
    """The rules for a language and house folders. ``version`` is :func:`rules_version` of them: a changed file is read again."""
    house = [pack for folder in folders for pack in _packs([folder, folder / code], trusted=_is_ours(folder))]
    return combined(code, _ours(code), house)


def loading(code: str) -> Iterator[None]:
    """Read the files that :func:`load_rules` needs of ours, one a step: for whoever must answer in between.

    The words that call for a phrase are worked out in a step of their own; they are remembered.
    """
    for path in _our_files(code):
        pack = _our_pack(path)
        yield
        for rule in pack.rules:
            for phrase in (*rule.tokens, *(source for source, _ in rule.swap)):
                triggers(phrase)
        yield


def every_rule(code: str, folders: tuple[Path, ...] = ()) -> RuleSet:
    """The rules as :func:`load_rules` gives them, those included that a pack switches off: what may be chosen from."""
    house = [replace(pack, off=()) for folder in folders for pack in _packs([folder, folder / code], trusted=_is_ours(folder))]
    return combined(code, _ours(code), house)


def style_books(code: str) -> tuple[str, ...]:
    """The packs that an outlet may take up by name (``use``) for a language."""
    return tuple(pack.name for pack in (*own_packs("und"), *own_packs(code)) if pack.optional)


def _is_ours(folder: Path) -> bool:
    """Whether a folder came with the program: its patterns have been proved harmless by the tests."""
    return folder.is_relative_to(resource("outlets"))


def own_packs(code: str) -> tuple[Pack, ...]:
    """Our packs for ``code`` alone, without the neutral ones; ``und`` for those."""
    return tuple(_our_pack(path) for path in _files(resource("languages", code, "rules")))


def _ours(code: str) -> list[Pack]:
    return [_our_pack(path) for path in _our_files(code)]


def _our_files(code: str) -> list[Path]:
    return [path for one in dict.fromkeys(("und", code)) for path in _files(resource("languages", one, "rules"))]


@cache
def _our_pack(path: Path) -> Pack:
    """A pack that came with the program: its file does not change while the program runs."""
    return pack_of(path, trusted=True)


def _files(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.toml"))


def _packs(folders: Iterable[Path], *, trusted: bool) -> list[Pack]:
    return [pack_of(path, trusted=trusted) for folder in dict.fromkeys(folders) for path in _files(folder)]


def combined(code: str, ours: list[Pack], house: list[Pack]) -> RuleSet:
    """One rule set of several packs: a later rule of the same code replaces an earlier one, ``extends`` alters it."""
    used = {name for pack in house for name in pack.use}
    packs = [pack for pack in (*ours, *house) if not pack.optional or pack.name in used]
    faults = [fault for pack in packs for fault in pack.faults]
    rules: dict[str, Rule] = {}
    for pack in packs:
        rules.update((rule.code, rule) for rule in pack.rules if code not in rule.not_in)
        for parent, table, origin in pack.extends:
            try:
                altered = extended(rules[parent], table, origin)
                rules[altered.code] = altered
            except KeyError:
                faults.append(Fault(origin.file, origin.line, "no-parent", details(code=parent)))
            except RuleError as error:
                faults.append(Fault(origin.file, origin.line, error.why, error.slots))
    _settle(rules, house)
    style = _style(code, house)
    sound = tuple(rule for rule in rules.values() if _sound(rule, style, faults))
    off = frozenset(code for pack in house for code in pack.off)
    severities = tuple((code, severity) for pack in house for code, severity in pack.severities)
    return RuleSet(sound, style, faults, House(off, severities))


def _settle(rules: dict[str, Rule], house: list[Pack]) -> None:
    for pack in house:
        for off in pack.off:
            rules.pop(off, None)
        for code, severity in pack.severities:
            if code in rules:
                rules[code] = replace(rules[code], severity=Severity(severity))


def _style(code: str, house: list[Pack]) -> Style:
    profile = next((pack.profile for pack in reversed(house) if pack.profile in PROFILES), DEFAULT_PROFILE)
    no_break, thin = PROFILES[profile]
    thousands = load_pack(code).thousands
    return Style(thousands[0] if thousands else NO_BREAK, no_break, thin)


def _sound(rule: Rule, style: Style, faults: list[Fault]) -> bool:
    """Whether a rule can be made ready; a fix that cannot be written is a fault of its file."""
    try:
        for choice in (rule.fix or "").split("|"):
            template_of(choice, style)
    except ValueError:
        faults.append(Fault(rule.origin.file, rule.origin.line, "slot", details(code=rule.code, fix=rule.fix or "")))
        return False
    return True
