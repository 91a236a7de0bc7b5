"""Where the frozen application starts; it only lets the worker be a worker. Start reading at ``deskeditor/cli/__init__.py``."""

import multiprocessing

if __name__ == "__main__":
    multiprocessing.freeze_support()
    from deskeditor.cli import main

    main()
