"""The settings: a dialog of pages. Start reading at ``dialog.py``; each page is a file. ``page.py`` is what pages share."""

from deskeditor.ui.dialogs.settings.dialog import SettingsDialog

__all__ = ["SettingsDialog"]
