"""Reading files and pastes into an Article. Start reading at ``importer.py``."""
