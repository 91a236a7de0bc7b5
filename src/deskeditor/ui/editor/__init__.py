"""The text widgets: one field of the draft each, with marks drawn over it. Start reading at ``field_editor.py``."""

from deskeditor.ui.editor.field_editor import FieldEditor
from deskeditor.ui.editor.marked_text import MarkedText
from deskeditor.ui.editor.marks import Bar, Mark, MarkSource

__all__ = ["Bar", "FieldEditor", "Mark", "MarkSource", "MarkedText"]
