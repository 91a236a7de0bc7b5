"""What an editor can do, as functions and one session; no Qt. Start reading at ``desk.py``."""
