"""ImportProblem: why a file could not be read, in words that say what to do. Start reading at :class:`ImportProblem`."""

from deskeditor.findings import Messages


class ImportProblem(Exception):  # noqa: N818 - a problem to be shown and settled, which is what the newsroom calls it
    """``key`` names a text of the message catalogue (``import.binary`` …), ``slots`` fill it. It crosses processes as it is."""

    def __init__(self, key: str, slots: dict[str, str] | None = None) -> None:
        super().__init__(key, slots)
        self.key = key
        self.slots = slots or {}

    def text(self, ui_language: str) -> str:
        """One sentence that says what is wrong, and what to do about it."""
        messages = Messages.load(ui_language)
        advice = messages.text(self.key, "explanation", **self.slots)
        said = messages.text(self.key, **self.slots)
        return said if advice == self.key else f"{said} {advice}"

    def __str__(self) -> str:
        return self.text("en")


def problem(key: str, **slots: object) -> ImportProblem:
    """An ImportProblem whose slots are given by name."""
    return ImportProblem(key, {name: str(value) for name, value in slots.items()})
