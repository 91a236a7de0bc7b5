"""Dialogs: each asks one question, is opened without stopping the window, and reports by a signal.

Start reading at ``sheet.py``.
"""
