"""What every test stands on. Start reading at :func:`shared`.

Qt draws to memory unless a test asks for a real display, Hypothesis has no deadline (a busy machine is not a fault), and
nothing under test may open a connection: the product is offline, and every test is a proof of it.
"""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).resolve().parent.parent

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["DESKEDITOR_CONFIG"] = str(ROOT / "build" / "nobody")  # no test depends on what somebody keeps on this computer
settings.register_profile("house", deadline=None, print_blob=True, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("house")

_attempts: list[str] = []


def _watch(event: str, arguments: tuple[object, ...]) -> None:
    """An audit hook: refuses what would leave the machine. Sockets between processes here (AF_UNIX) have a path, not a tuple."""
    if event in {"socket.connect", "socket.sendto"} and isinstance(arguments[1], tuple):
        attempt = f"{event} {arguments[1]!r}"
    elif event == "socket.getaddrinfo":
        attempt = f"{event} {arguments[0]!r}"
    else:
        return
    _attempts.append(attempt)
    raise PermissionError(f"the tests are offline: {attempt}")


sys.addaudithook(_watch)


@pytest.fixture(autouse=True)
def offline() -> Iterator[list[str]]:
    """Fails the test that tried to reach the network, even where the refusal was swallowed. Yields the attempts so far."""
    _attempts.clear()
    yield _attempts
    tried, _attempts[:] = list(_attempts), []
    if tried:
        pytest.fail(f"reached for the network: {', '.join(tried)}")


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of development cases beside the checkout; skips where it is not laid out."""
    folder = ROOT.parent / "shared"
    if not folder.is_dir():
        pytest.skip("no shared cases beside this checkout")
    return folder
