"""``deskeditor check`` on files: places, forms of the report, exit statuses."""

import json
import subprocess
import sys

import pytest
from click.testing import CliRunner

from deskeditor.cli import main

DAMAGED = "Un titre pour la page\n\nLe sommet de XNUMX a réuni 12 pays, a déclaré mardi la ministre Odile Marchetti.\n"
CLEAN = "Un titre pour la page\n\nLe temps était beau.\n"


@pytest.fixture
def damaged(tmp_path):
    path = tmp_path / "damaged.txt"
    path.write_text(DAMAGED, encoding="utf-8")
    return path


def run(*words):
    return CliRunner().invoke(main, ["check", *map(str, words)])


def test_text_names_file_line_and_column(damaged):
    result = run(damaged)
    assert result.exit_code == 1
    assert f"{damaged}:3:14: error translation.placeholder: " in result.output


def test_messages_are_in_the_language_asked_for(damaged):
    assert ": erreur translation.placeholder: " in run(damaged, "--ui-lang", "fr").output


def test_json_places_cut_the_words_out(damaged):
    (one,) = [one for one in json.loads(run(damaged, "--format", "json").output) if one["code"] == "translation.placeholder"]
    line = DAMAGED.split("\n")[one["line"] - 1]
    assert line[one["column"] - 1 :].startswith(one["text"])
    assert one["text"] == "XNUMX"


def test_sarif_counts_code_points(damaged):
    (sarif,) = json.loads(run(damaged, "--format", "sarif").output)["runs"]
    result = next(one for one in sarif["results"] if one["ruleId"] == "translation.placeholder")
    region = result["locations"][0]["physicalLocation"]["region"]
    assert DAMAGED[region["charOffset"] :].startswith("XNUMX")
    assert sarif["columnKind"] == "unicodeCodePoints"
    assert result["level"] == "error"


def test_fail_on_never_is_clean_and_an_error_alone_fails_by_default(damaged, tmp_path):
    assert run(damaged, "--fail-on", "never").exit_code == 0
    clean = tmp_path / "clean.txt"
    clean.write_text(CLEAN, encoding="utf-8")
    assert run(clean).exit_code == 0


def test_an_unreadable_file_is_named_and_the_others_are_reported(damaged, tmp_path):
    result = run(tmp_path / "missing.txt", damaged)
    assert result.exit_code == 2
    assert "missing.txt" in result.stderr
    assert "translation.placeholder" in result.stdout


def test_nothing_to_check_says_what_to_give():
    result = run()
    assert result.exit_code == 2
    assert "FILE" in result.stderr


def test_check_starts_without_qt(damaged):
    script = (
        "import sys; from click.testing import CliRunner; from deskeditor.cli import main; "
        f"CliRunner().invoke(main, ['check', {str(damaged)!r}]); "
        "print([name for name in sys.modules if name.startswith('PySide6')])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


DUTCH = "De regering heeft gisteren een nieuw plan aangekondigd voor het hele land."


@pytest.mark.parametrize(
    ("ui", "said"), [("en", "Spelling is not checked in nl"), ("fr", "L’orthographe n’est pas vérifiée (nl)")]
)
def test_a_language_without_a_dictionary_is_named_once(ui, said, tmp_path):
    paths = [tmp_path / "one.txt", tmp_path / "two.txt"]
    for path in paths:
        path.write_text(DUTCH, encoding="utf-8")
    result = run(*paths, "--language", "nl", "--ui-lang", ui)
    assert result.stderr.count(said) == 1
    assert "spelling." not in result.stdout
    lines = "".join(json.dumps({"id": str(number), "language": "nl", "text": DUTCH}) + "\n" for number in range(2))
    jsonl = CliRunner().invoke(main, ["check", "--jsonl", "--ui-lang", ui], input=lines)
    assert jsonl.stderr.count(said) == 1
    assert len(jsonl.stdout.splitlines()) == 2


@pytest.mark.parametrize("language", ["en", "en-GB", "en_US", "EN"])
def test_a_country_does_not_take_the_dictionary_away(language):
    line = json.dumps({"id": "1", "language": language, "text": "The goverment met on Monday."})
    result = CliRunner().invoke(main, ["check", "--jsonl", "--fixes", "none"], input=line)
    assert "goverment" in [one["text"] for one in json.loads(result.stdout)["findings"]]
    assert result.stderr == ""
