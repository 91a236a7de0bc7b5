"""The rule engine: packs of TOML rules, and the places where they match.

Start reading at ``rule.py`` (what a rule is), then ``packs.py`` (which are in force) and ``engine.py`` (what they find).
``article.py`` runs the rules that speak of a whole article; ``typography.py`` applies the harmless fixes all at once.
"""

from deskeditor.rules.engine import Hit, House, Readable, RuleSet, finding_of, settled
from deskeditor.rules.packs import every_rule, house_folders, load_rules, loading, own_packs, rules_of, rules_version, style_books
from deskeditor.rules.rule import Example, Fault, Form, Origin, Rule, RuleError, Where
from deskeditor.rules.validation import Pack, pack_of, rule_of

__all__ = [
    "Example",
    "Fault",
    "Form",
    "Hit",
    "House",
    "Origin",
    "Pack",
    "Readable",
    "Rule",
    "RuleError",
    "RuleSet",
    "Where",
    "every_rule",
    "finding_of",
    "house_folders",
    "load_rules",
    "loading",
    "own_packs",
    "pack_of",
    "rule_of",
    "rules_of",
    "rules_version",
    "settled",
    "style_books",
]
