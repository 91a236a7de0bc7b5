"""The judges of what is exported, none of them ours: Nu, axe-core, WordPress's parser. Start reading at :func:`nu`.

They are looked for in ``.oracles/node_modules`` of the checkout (``.ci/run`` installs them) or where DESKEDITOR_ORACLES says;
where one is missing the test is skipped with a word that says so.
"""

import json
import os
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from deskeditor.article import Article

ROOT = Path(__file__).resolve().parent.parent.parent
Judge = Callable[[Path], list[str]]


def _package(name: str) -> Path:
    place = Path(os.environ.get("DESKEDITOR_ORACLES", ROOT / ".oracles" / "node_modules")) / name
    if not place.is_dir():
        pytest.skip(f"npm {name} is not installed (.ci/run installs it)")
    return place


def _program(*names: str) -> str:
    for name in names:
        if found := shutil.which(name):
            return found
    pytest.skip(f"{' or '.join(names)} is not installed")


@pytest.fixture(scope="session")
def nu() -> Callable[[list[Path]], dict[str, list[str]]]:
    """The Nu checker: what it says of each file, warnings included; {} when all may go out."""
    java = _program("java")
    jar = next(iter(sorted(_package("vnu-jar").rglob("vnu.jar"))))

    def judged(files: list[Path]) -> dict[str, list[str]]:
        run = subprocess.run(
            [java, "-Xss8m", "-jar", jar, "--format", "json", "--exit-zero-always", *files],
            capture_output=True,
            check=True,
            timeout=300,
        )
        said: dict[str, list[str]] = {}
        for one in json.loads(run.stderr or b'{"messages": []}')["messages"]:
            if one["type"] in {"error", "info", "non-document-error"}:
                said.setdefault(Path(one["url"].removeprefix("file:")).name, []).append(one["message"])
        return said

    return judged


_AXE_RUN = """
<script>{axe}</script><script>
axe.run(document, {{runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"], iframes: false}}).then(
  result => {{ const told = document.createElement("script"); told.type = "application/json"; told.id = "axe-result";
    const broken = result.violations.map(one => one.id + ": " + one.nodes.map(node => node.html).join(" | "));
    told.textContent = JSON.stringify({{passes: result.passes.length, violations: broken}}).replace(/</g, "\\u003c");
    document.body.append(told); }});
</script></body>"""


@pytest.fixture(scope="session")
def axe(tmp_path_factory: pytest.TempPathFactory) -> Judge:
    """axe-core in Chromium: the WCAG 2.2 AA and best-practice rules a page breaks."""
    chromium = _program("chromium", "chromium-browser", "google-chrome")
    script = (_package("axe-core") / "axe.min.js").read_text(encoding="utf-8").replace("</script", "<\\/script")
    folder = tmp_path_factory.mktemp("axe")

    def judged(page: Path) -> list[str]:
        copy = folder / page.name
        run = _AXE_RUN.replace("{{", "{").replace("}}", "}").replace("{axe}", script)
        copy.write_text(page.read_text(encoding="utf-8").replace("</body>", run), encoding="utf-8")
        dumped = subprocess.run(
            [chromium, "--headless=new", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder / 'profile'}", "--dump-dom",
             "--virtual-time-budget=20000", copy.as_uri()],
            capture_output=True, check=True, timeout=120,
        ).stdout.decode()  # fmt: skip
        told = re.search(r'id="axe-result">(.*?)</script>', dumped, re.DOTALL)
        assert told, "axe did not answer"
        result = json.loads(told[1])
        assert result["passes"] > 10, "axe looked at nothing"
        return list(result["violations"])

    return judged


@pytest.fixture(scope="session")
def wordpress() -> Callable[[str], list[str | None]]:
    """WordPress's own parser: the names of the blocks of a text, None for what stands outside any block."""
    node = _program("node")
    package = _package("@wordpress/block-serialization-default-parser")
    program = (
        "const {parse} = require(process.argv[1]); let text = ''; process.stdin.on('data', part => text += part);"
        "process.stdin.on('end', () => { const names = []; const walk = blocks => blocks.forEach(block => {"
        "if (block.blockName || block.innerHTML.trim()) names.push(block.blockName); walk(block.innerBlocks); });"
        "walk(parse(text)); console.log(JSON.stringify(names)); });"
    )

    def judged(text: str) -> list[str | None]:
        run = subprocess.run(
            [node, "-e", program, str(package)], input=text.encode(), capture_output=True, check=True, timeout=60
        )
        return list(json.loads(run.stdout))

    return judged


@pytest.fixture
def article() -> Article:
    """An article with one of everything a body may hold."""
    return Article(
        slug="digue-du-port",
        kicker="Environnement",
        headline="Le port de Valmer adopte un plan contre les crues !",
        standfirst="Le conseil a voté mardi 12 500 mètres de digue : les commerçants attendent les travaux.",
        byline="Par Odile Marchetti et Agence Littoral",
        dateline="VALMER",
        published="2026-03-03T09:30+01:00",
        body=(
            "Le conseil du port a adopté mardi un plan, selon un [communiqué](https://port-de-valmer.example/plan?utm_source=x&id=7).\n"
            "« Nous ne pouvons *plus* attendre », a déclaré la présidente du port, Odile Marchetti.[^1]\n\n"
            "## Les travaux\n\n- une digue\n- un bassin ; deux pompes\n\n> L’eau est montée trois fois en 2025.\n\n"
            "[^1]: Séance publique du 2 mars 2026.\n"
        ),
        language="fr",
        outlet="gazette-de-valmer",
    )
