"""docs/rules.md says what the packs say."""

import sys
from pathlib import Path

from deskeditor.rules import own_packs

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "packaging"))
import rules_page


def test_the_page_is_current() -> None:
    assert rules_page.PAGE.read_text(encoding="utf-8") == rules_page.page(), "run: python packaging/rules_page.py"


def test_every_rule_is_on_it() -> None:
    page = rules_page.page()
    assert all(f"`{rule.code}`" in page for pack in own_packs("fr") for rule in pack.rules)
