"""docs/rules.md, written from the packs themselves. Start reading at :func:`page`.

python packaging/rules_page.py            # writes docs/rules.md
python packaging/rules_page.py --check    # exit 1 when the file is not what the data says
"""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from deskeditor.language import available_languages, load_pack
from deskeditor.rules import Rule, own_packs

PAGE = Path(__file__).resolve().parent.parent / "docs" / "rules.md"
INTRODUCTION = """# Rules

Written from the packs by `packaging/rules_page.py`; do not edit by hand. Every rule is data with its tests inside, in
`resources/languages/<code>/rules/*.toml`; `und` holds those of every language. Each names the guideline it serves.

## A house pack

A TOML file in the outlet's folder (`resources/outlets/<outlet>/rules/`, or `rules/` in your own folder of deskeditor) adds to
these rules and overrides them. Packs at the top of the folder hold for every language, those in `rules/fr/` for French alone.
A file that changes is read again at once, in an open window too. A rule that cannot be read, or takes too long, is switched
off, and a finding on the draft names the file, the line and the reason.

```toml
[pack]
profile = "no-break"            # or "thin": which no-break space is written before ; ! ?
use = ["ap"]                    # style books that are off by default: ap, reuters
off = ["form.openings"]         # rules you do not want

[severity]
"typography.excited" = "error"

[[rule]]                        # one of ours, altered
extends = "translation.calque"
tokens_removed = ["au final"]
[rule.swap]
"feuille de route" = "plan"

[[rule]]                        # one of your own
code = "house.quay"
kind = "house"                  # or grammar, typography, number, translation, consistency …
form = "swap"                   # existence substitution swap repetition occurrence metric consistency conditional
severity = "warning"            # error blocks the export, warning asks, info hints
message = "We write {fixed}"    # or message.en and message.fr; slots: {found} {fixed} {1} {count}
why = "Readers know the quay."
authority = "Our style book, page 3"
flags = ["the old [[wharf]] => the old quay"]   # at least one; [[…]] is the exact span, => the fixed text
passes = ["the old quay"]                       # at least one
[rule.swap]
"wharf" = "quay"
```

`deskeditor rules try PACK [FILES…]` shows every place that a pack would mark in files or, without files, in the drafts of the
desk, before it goes live. `deskeditor rules import-vale STYLE --to PACK` turns a Vale style's existence, substitution and
occurrence rules into a pack. In phrases `(a|b)` lists alternatives and `?` makes a letter optional; patterns are regular
expressions. In examples `~` is a no-break space and `^` a thin one. “Apply typography” makes every safe fix at once; inside
quotation marks it changes spacing only.
"""


def page() -> str:
    """The whole page."""
    parts = [INTRODUCTION]
    for code in ("und", *available_languages()):
        name = "Every language" if code == "und" else load_pack(code).name("en")
        parts.append(f"## {name}\n")
        for pack in own_packs(code):
            switch = " (off unless a house pack uses it)" if pack.optional else ""
            parts.append(f"### {pack.name}{switch}\n\n" + "\n".join(_rows(pack.rules)) + "\n")
    return "\n".join(parts)


def _rows(rules: tuple[Rule, ...]) -> Iterator[str]:
    yield "| code | kind | severity | says | fix | for example | authority |"
    yield "|---|---|---|---|---|---|---|"
    for rule in rules:
        example = rule.flags[0]
        fix = "" if example.fixed is None and not rule.swap and rule.fix is None else "safe" if rule.safe else "asked"
        shown = f"{_marked(rule)} → {example.fixed}" if example.fixed is not None else _marked(rule)
        message, authority = dict(rule.message)["en"], dict(rule.authority)["en"]
        cells = (f"`{rule.code}`", rule.kind.value, rule.severity.value, message, fix, shown, authority)
        yield "| " + " | ".join(_cell(cell) for cell in cells) + " |"


def _marked(rule: Rule) -> str:
    text, shift = rule.flags[0].text, 0
    for start, end in rule.flags[0].spans:
        text = f"{text[: start + shift]}[{text[start + shift : end + shift]}]{text[end + shift :]}"
        shift += 2
    return text if len(text) <= 90 else f"{text[:89]}…"


def _cell(text: str) -> str:
    shown = text.replace("\u00a0", "~").replace("\u202f", "^").replace("\n", " ")
    return "".join(f"\\{letter}" if letter in "|<>*_[]" and "`" not in text else letter for letter in shown)


def main() -> int:
    """Writes the page, or says whether it is current."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--check", action="store_true")
    written = page()
    if parser.parse_args().check:
        return 0 if PAGE.is_file() and PAGE.read_text(encoding="utf-8") == written else 1
    PAGE.parent.mkdir(exist_ok=True)
    PAGE.write_text(written, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
