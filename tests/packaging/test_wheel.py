"""A wheel holds the whole program: installed without a network, it finds its resources and does its job."""

import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    program = f"from hatchling.build import build_wheel; print(build_wheel({str(folder)!r}))"
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    return folder / done.stdout.split()[-1]


def test_it_holds_every_resource(wheel: Path) -> None:
    inside = {name.removeprefix("deskeditor/resources/") for name in zipfile.ZipFile(wheel).namelist()}
    listed = subprocess.run(["git", "ls-files", "resources"], cwd=ROOT, capture_output=True, text=True, check=False).stdout
    wanted = {line.removeprefix("resources/") for line in listed.splitlines() if (ROOT / line).is_file()}
    assert wanted, "not a checkout"
    assert wanted <= inside


def test_installed_it_does_its_job(wheel: Path, tmp_path: Path) -> None:
    """The dependencies are those of this environment, offered through a .pth file; the program is the wheel's alone."""
    place = tmp_path / "installed"
    venv.create(place, with_pip=False)
    interpreter = next(path for path in (place / "bin" / "python", place / "Scripts" / "python.exe") if path.exists())
    (site,) = {path for pattern in ("lib/python*/site-packages", "Lib/site-packages") for path in place.glob(pattern)}
    zipfile.ZipFile(wheel).extractall(site)
    others = [path for path in sys.path if path.endswith("site-packages")]
    (site / "dependencies.pth").write_text("\n".join(others))
    program = (
        "import sys; sys.path[:] = [path for path in sys.path if not path.startswith(sys.argv[1])]\n"
        "import deskeditor.resources as places\n"
        "from deskeditor.checks import CHECKS\n"
        "from deskeditor.rules import load_rules\n"
        "print(places.resources_root()); print(len(CHECKS)); print(sum(1 for _ in load_rules('fr').rules))\n"
    )
    done = subprocess.run(
        [interpreter, "-I", "-c", program, str(ROOT / "src")], capture_output=True, text=True, check=False, cwd=tmp_path
    )
    assert done.returncode == 0, done.stderr
    root, checks, rules = done.stdout.split("\n")[:3]
    assert Path(root) == site / "deskeditor" / "resources"
    assert int(checks) > 10
    assert int(rules) > 50
