"""The JSON-lines interface under bad input: every line is answered, in order, in valid UTF-8, and the run goes on."""

import json
import subprocess
import sys
from typing import Any

GOOD = b'{"id": "good", "language": "fr", "text": "Le port a ferm\xc3\xa9 mardi, selon la mairie."}'
BAD = {
    "not JSON": b"not json",
    "an array": b"[]",
    "a number": b"5",
    "null": b"null",
    "no text": b'{"id": "x"}',
    "a text that is none": b'{"id": "x", "text": 5}',
    "a language that is none": b'{"id": "x", "language": 5, "text": "a"}',
    "not UTF-8": b"\xff\xfe\x00",
    "deep nesting": b"[" * 200_000,
}
ODD = {
    "a NUL": '{"id": "x", "text": "a\\u0000b"}',
    "a lone surrogate": '{"id": "x", "text": "\\ud800 lone \\udfff"}',
    "a lone surrogate for an id": '{"id": "\\ud800", "text": "a"}',
    "no text at all": '{"id": "x", "text": ""}',
    "only spaces": '{"id": "x", "text": "  \\n\\n  "}',
    "an unknown language": '{"id": "x", "language": "tlh", "text": "nuqneH"}',
    "a language that is a path": '{"id": "x", "language": "../../en", "text": "a"}',
    "no letters": '{"id": "x", "text": "\\u202e\\u2066\\ufeff"}',
}


def _answers(*lines: bytes) -> tuple[int, list[dict[str, Any]]]:
    command = [sys.executable, "-m", "deskeditor", "check", "--jsonl", "--fixes", "none", "--dictionaries", "none"]
    done = subprocess.run(command, input=b"\n".join(lines), capture_output=True, check=False)
    assert all(line.startswith(b"Spelling is not checked in ") for line in done.stderr.splitlines())
    return done.returncode, [json.loads(line) for line in done.stdout.decode("utf-8").splitlines()]


def test_a_line_that_cannot_be_read_is_answered_and_the_run_goes_on() -> None:
    status, answers = _answers(*(line for bad in BAD.values() for line in (bad, GOOD)))
    assert status == 1
    assert len(answers) == 2 * len(BAD)
    assert all(answer["error"] for answer in answers[::2])
    assert all(answer["id"] == "good" and answer["quotations"] == [] for answer in answers[1::2])


def test_an_odd_text_is_a_text() -> None:
    status, answers = _answers(*(line.encode() for line in ODD.values()), b"")
    assert status == 0
    for line, answer in zip(ODD.values(), answers, strict=True):
        asked = json.loads(line)
        assert answer["id"] == asked["id"]
        assert answer["language"] == asked.get("language", answer["language"])
        for finding in answer["findings"]:
            assert finding["text"] == asked["text"][finding["start"] : finding["end"]]


HOSTILE = {
    "brackets": "[" * 10_000,
    "pictures": "![a](" * 4_000,
    "guillemets": "«" * 20_000,
    "straight marks": '"' * 20_000,
    "apostrophes": "’a" * 10_000,
    "short quotations": "« a » " * 3_000,
    "hyphens": "a-" * 10_000,
    "numbers": "1 " * 10_000,
    "capitals": "Ab " * 3_000,
    "emphasis": "*_" * 10_000,
    "one long word": "a" * 20_000,
    "no-break spaces": "\u00a0" * 20_000,
    "full stops": "a.b" * 2_000,
    "tags": "<a " * 3_000,
    "number pairs": "1,000 2019 " * 1_000,
}


def test_a_hostile_text_is_answered_like_any_other() -> None:
    """No figure is asserted: what explodes here never comes back, and the limit is patience."""
    lines = [json.dumps({"id": name, "language": "fr", "text": text}).encode() for name, text in HOSTILE.items()]
    command = [sys.executable, "-m", "deskeditor", "check", "--jsonl", "--dictionaries", "none"]
    done = subprocess.run(command, input=b"\n".join(lines), capture_output=True, check=False, timeout=240)
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == list(HOSTILE)
