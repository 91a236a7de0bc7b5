"""A desk's file that is closed at the end. Start reading at :func:`database`."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.store.desks import opened

from deskeditor.store.database import Database


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    made = opened(tmp_path)
    yield made
    made.close()
