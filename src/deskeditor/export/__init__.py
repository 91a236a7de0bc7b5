"""From an Article to a page that may go out: preflight, marks, render, write. Start reading at ``page.py``."""
