"""``python -m deskeditor``: the same as the ``deskeditor`` command. Start reading at ``cli/__init__.py``."""

from deskeditor.cli import main

if __name__ == "__main__":
    main()
