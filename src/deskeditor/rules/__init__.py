"""The rule engine: packs of TOML rules, and the places where they match. Start reading at ``rule.py``."""
