"""House choices: what an outlet wants of the checks, kept as a pack by the settings. Start reading at :func:`choices_of`.

The pack is ``outlets/<outlet>/rules/settings.toml`` in the person's own folder; it is an ordinary one and may be given to others.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from deskeditor.article import Article
from deskeditor.checks import CHECKS
from deskeditor.findings import Finding, Kind, Messages, Severity
from deskeditor.language import LanguagePack, load_pack
from deskeditor.outlets import Outlet, load_outlet
from deskeditor.resources import own_folder
from deskeditor.review import Reviewer
from deskeditor.review.trial import tried
from deskeditor.rules import Rule, RuleSet, every_rule, house_folders, pack_of, rules_version

LONGEST_TRIAL = 5_000
"""Code points of a text that a rule is tried on."""


@dataclass(frozen=True, slots=True)
class HouseChoices:
    """``off``: codes not looked for. ``use``: style books taken up. ``profile``: "no-break", "thin", "" for the usual one."""

    off: frozenset[str] = frozenset()
    use: tuple[str, ...] = ()
    profile: str = ""


@dataclass(frozen=True, slots=True)
class Looked:
    """One thing that is looked for, in the window's words. ``flags`` and ``passes`` are examples; [[…]] marks what is found."""

    code: str
    message: str
    why: str
    authority: str
    severity: Severity | None = None
    kind: Kind | None = None
    flags: tuple[str, ...] = ()
    passes: tuple[str, ...] = ()


def choices_file(outlet: str) -> Path:
    """Where an outlet's choices are kept."""
    return own_folder("outlets", outlet, "rules", "settings.toml")


def packs_stamp(outlet: str) -> str:
    """Changes whenever a pack of the outlet, or of the person, does; "" where the outlet cannot be read."""
    try:
        return rules_version(house_folders(load_outlet(outlet).folder))
    except (KeyError, ValueError):
        return ""


def choices_of(outlet: str) -> HouseChoices:
    """What was chosen for an outlet; the usual where nothing was, or where it cannot be read."""
    path = choices_file(outlet)
    if not path.is_file():
        return HouseChoices()
    pack = pack_of(path, trusted=False)
    return HouseChoices(frozenset(pack.off), pack.use, pack.profile)


def choose(outlet: str, choices: HouseChoices) -> None:
    """Keep the choices. Raises OSError when they cannot be written."""
    path = choices_file(outlet)
    if choices == HouseChoices():
        path.unlink(missing_ok=True)
        return
    lines = ["# Written by the settings of the window.", "[pack]", f"off = {_listed(sorted(choices.off))}"]
    lines += [f"use = {_listed(choices.use)}"] if choices.use else []
    lines += [f'profile = "{choices.profile}"'] if choices.profile else []
    write_whole(path, "\n".join(lines) + "\n")


def write_whole(path: Path, text: str) -> None:
    """Write a file of the person's own folder whole or not at all. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}.part")
    part.write_text(text, encoding="utf-8")
    part.replace(path)


def _listed(names: Iterable[str]) -> str:
    return "[" + ", ".join(f'"{name}"' for name in names) + "]"


def looked_for(language: str, outlet: Outlet, messages: Messages) -> tuple[Looked, ...]:
    """Everything looked for in drafts of a language, switched off or not: what checks find, then the rules of the packs."""
    rules = every_rule(language, house_folders(outlet.folder))
    of_rules = {rule.code: _of_rule(rule, messages.language) for rule in rules.rules}
    codes = dict.fromkeys(code for check in CHECKS for code in check.codes)
    of_checks = [_of_check(code, messages) for code in codes if code not in of_rules and code in messages.texts]
    return (*of_checks, *of_rules.values())


def _of_rule(rule: Rule, language: str) -> Looked:
    def said(texts: tuple[tuple[str, str], ...]) -> str:
        found = dict(texts)
        return found.get(language) or next(iter(found.values()), "")

    flags = tuple(_marked(one.text, one.spans) for one in rule.flags)
    return Looked(
        rule.code, said(rule.message), said(rule.why), said(rule.authority), rule.severity, rule.kind, flags, rule.passes
    )


def _marked(text: str, spans: tuple[tuple[int, int], ...]) -> str:
    for start, end in sorted(spans, reverse=True):
        text = f"{text[:start]}[[{text[start:end]}]]{text[end:]}"
    return text


def _of_check(code: str, messages: Messages) -> Looked:
    texts = messages.texts[code]

    def said(name: str) -> str:
        return texts.get(name) or next((text for key, text in texts.items() if key.startswith(f"{name}_")), "")

    return Looked(code, said("message") or code, said("explanation"), said("authority"))


def found_by(code: str, text: str, language: str, outlet: Outlet, packs: dict[str, LanguagePack]) -> tuple[Finding, ...]:
    """Where ``code`` is found in a text (its first LONGEST_TRIAL code points), switched off or not; in order, placed in it."""
    text = text[:LONGEST_TRIAL]
    rules = every_rule(language, house_folders(outlet.folder))
    rule = next((one for one in rules.rules if one.code == code), None)
    if rule is not None:
        return tuple(tried(RuleSet((rule,), rules.style), text, packs.get(language) or load_pack(language)))
    checks = tuple(check for check in CHECKS if code in check.codes)
    nobody = outlet.folder / "nobody"  # a house that has decided nothing: what is off is tried all the same
    reviewer = Reviewer(replace(outlet, folder=nobody), packs, checks=checks, user_folder=nobody)
    article = Article(body=text, language=language, outlet=outlet.id)
    return tuple(one for one in reviewer.review_article(article).findings if one.code == code and one.field == "body")
