"""Qt, and nothing that could be decided without it. Start reading at ``app.py``."""
