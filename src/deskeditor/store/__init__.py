"""The desk's SQLite file: drafts, history, verdicts, sources, audit. Start reading at ``database.py``."""
