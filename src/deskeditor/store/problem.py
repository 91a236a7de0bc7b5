"""DeskProblem: what went wrong with a desk, in words a person can act on. Start reading at :class:`DeskProblem`."""

from deskeditor.findings import Messages


class DeskProblem(Exception):  # noqa: N818 - a problem to be shown and settled, which is what the newsroom calls it
    """``key`` names a text of the message catalogue (``desk.held``, ``desk.disk-full`` …), ``slots`` fill it."""

    def __init__(self, key: str, **slots: object) -> None:
        super().__init__(key, slots)
        self.key = key
        self.slots = {name: str(value) for name, value in slots.items()}

    def text(self, ui_language: str) -> str:
        """One sentence that says what happened."""
        return Messages.load(ui_language).text(self.key, **self.slots)

    def advice(self, ui_language: str) -> str:
        """What to do about it; "" where the message says it all."""
        found = Messages.load(ui_language).text(self.key, "explanation", **self.slots)
        return "" if found == self.key else found

    def __str__(self) -> str:
        return self.text("en")
