"""The installers agree with the checkout: versions, paths, licences; what is left out of the frozen program is never needed."""

import ast
import re
import sys
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

import pytest

from deskeditor import __version__

ROOT = Path(__file__).resolve().parents[2]
PACKAGING = ROOT / "packaging"
sys.path.insert(0, str(PACKAGING))

import debian  # noqa: E402
import freeze  # noqa: E402
import frozen_parts  # noqa: E402
import licences  # noqa: E402
import macos  # noqa: E402
import windows  # noqa: E402


def test_there_is_one_version() -> None:
    assert freeze.version() == __version__
    assert f"/DVersion={__version__}" in windows.definitions(Path("frozen"), Path("icon.ico"))
    assert f"_{__version__}_" in macos.image().name
    assert f"'FileVersion', '{__version__}'" in freeze.version_resource(__version__)
    ast.parse(freeze.version_resource("1.2.3rc1"))
    assert "(1, 2, 31, 0)" in freeze.version_resource("1.2.3rc1")


def test_what_is_put_in_exists() -> None:
    for origin, _ in frozen_parts.DATA:
        assert (ROOT / origin).is_dir()
    for package in frozen_parts.EVERY_MODULE_OF:
        assert __import__(package)


def test_the_spec_can_be_read_and_names_files_that_exist() -> None:
    text = (PACKAGING / "deskeditor.spec").read_text(encoding="utf-8")
    ast.parse(text)
    named = re.findall(r'ROOT / "packaging" / "([\w.]+)"', text)
    assert named
    assert all((PACKAGING / name).is_file() for name in named)


NEEDED = (
    "PySide6/Qt/plugins/platforms/libqxcb.so",
    "PySide6/Qt/plugins/platforms/libqwayland.so",
    "PySide6/Qt/plugins/platforms/libqoffscreen.so",
    "PySide6/plugins/platforms/qwindows.dll",
    "PySide6/Qt/plugins/platforms/libqcocoa.dylib",
    "PySide6/Qt/plugins/imageformats/libqsvg.so",
    "PySide6/Qt/plugins/iconengines/libqsvgicon.so",
    "PySide6/Qt/translations/qtbase_fr.qm",
    "deskeditor/resources/translations/deskeditor_fr.qm",
    "deskeditor/resources/guide/fr/README.md",
    "spellchecker/resources/it.json.gz",
    "libQt6Widgets.so.6",
    "libfreetype.so.6",
)
UNNEEDED = (
    "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
    "libgtk-3.so.0",
    "PySide6/Qt/plugins/tls/libqopensslbackend.so",
    "PySide6/Qt/lib/libQt6Network.so.6",
    "PySide6/Qt/translations/qtbase_ko.qm",
    "spellchecker/resources/ru.json.gz",
)


@pytest.mark.parametrize("place", NEEDED)
def test_what_is_needed_stays(place: str) -> None:
    assert frozen_parts.is_needed(place)
    assert frozen_parts.is_needed(place.replace("/", "\\"))


@pytest.mark.parametrize("place", UNNEEDED)
def test_what_serves_others_stays_out(place: str) -> None:
    assert not frozen_parts.is_needed(place)


def test_the_program_uses_nothing_that_is_left_out() -> None:
    used = set()
    for path in (ROOT / "src").rglob("*.py"):
        used |= set(re.findall(r"^\s*(?:from|import) (PySide6\.\w+|\w+)", path.read_text(encoding="utf-8"), re.MULTILINE))
    assert not used & (set(frozen_parts.LEFT_OUT) - {"trafilatura"})  # an extra, asked for only where it is installed


@pytest.mark.parametrize(("system", "magic"), [("win32", b"\x00\x00\x01\x00"), ("darwin", b"icns")])
def test_an_icon_is_drawn_for_each_system(
    system: str, magic: bytes, qapp: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(freeze, "BUILD", tmp_path)
    path = freeze.icon_file(system)
    assert path is not None
    assert Path(path).read_bytes().startswith(magic)


def test_the_windows_script_is_told_what_it_asks_for() -> None:
    text = (PACKAGING / "windows.iss").read_text(encoding="utf-8")
    told = {one.removeprefix("/D").partition("=")[0] for one in windows.definitions(Path("frozen"), Path("icon.ico"))}
    assert set(re.findall(r"\{#(\w+)\}", text)) <= told
    assert {"Setup", "Languages", "Files", "Icons", "Registry", "Run"} <= set(re.findall(r"^\[(\w+)\]", text, re.MULTILINE))
    assert not re.search(r"UninstallDelete|InstallDelete", text), "removing leaves desks alone"
    assert set(re.findall(r"^en\.(\w+)=", text, re.MULTILINE)) == set(re.findall(r"^fr\.(\w+)=", text, re.MULTILINE))


def test_the_program_the_windows_script_starts_is_one_the_spec_makes() -> None:
    text = (PACKAGING / "windows.iss").read_text(encoding="utf-8")
    assert set(re.findall(r"\{app\}\\(\w+)\.exe", text)) == {f"{freeze.NAME}w"}
    assert 'program(NAME + "w", False)' in (PACKAGING / "deskeditor.spec").read_text(encoding="utf-8")


def test_the_disk_image_holds_the_application_and_a_link() -> None:
    commands = macos.commands(Path("build/frozen") / macos.APPLICATION, "-")
    assert [one[0] for one in commands] == ["codesign", "rm", "mkdir", "cp", "ln", "hdiutil"]
    assert f'name="{macos.APPLICATION}"' in (PACKAGING / "deskeditor.spec").read_text(encoding="utf-8")
    assert commands[-1][-1] == str(macos.image())


def test_every_part_has_its_licence() -> None:
    text = licences.debian_copyright()
    assert "Apache License" in text
    project = (ROOT / "pyproject.toml").read_text().split("[project.optional")[0]
    for name in set(re.findall(r'^  "([A-Za-z0-9_-]+)', project, re.MULTILINE)):
        try:
            real = distribution(name).metadata["Name"]
        except PackageNotFoundError:
            continue
        assert re.search(rf"^Files: {re.escape(real)} \S+\n.*\nLicense: \S", text, re.MULTILINE), name
    assert all(f"Files: {part['name']}" in text for part in licences.other_parts())
    assert licences.DICTIONARIES in text


def test_the_package_leaves_desks_alone_and_says_what_it_needs(tmp_path: Path) -> None:
    if not debian.shutil.which("dpkg"):
        pytest.skip("no dpkg here")
    frozen = tmp_path / "frozen"
    frozen.mkdir()
    (frozen / "deskeditor").write_text("program")
    debian.lay_out(tmp_path / "tree", frozen)
    control = (tmp_path / "tree" / "DEBIAN" / "control").read_text()
    assert f"Version: {__version__}" in control
    assert "hunspell-fr" in control.partition("Recommends:")[2]
    assert {path.name for path in (tmp_path / "tree" / "DEBIAN").iterdir()} == {"control"}, "no script runs at removal"
    assert (tmp_path / "tree" / "usr/share/doc/deskeditor/copyright").read_text().startswith("Format:")
