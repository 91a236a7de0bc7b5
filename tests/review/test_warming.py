"""After warming, the first look at a line waits for no file. Start reading at :data:`SCRIPT`, which runs in a new process."""

import json
import subprocess
import sys

import pytest

SCRIPT = """
import json, sys
from deskeditor.article import Article
from deskeditor.outlets import load_outlet
from deskeditor.review import Reviewer

opened = []
sys.addaudithook(lambda event, args: opened.append(str(args[0])) if event == "open" and "resources" in str(args[0]) else None)
language, line = sys.argv[1:]
reviewer = Reviewer(load_outlet("eu-reporter"))
steps = []
for _ in reviewer.warming(line, language):
    steps.append(len(opened))
read = len(opened)
reviewer.review_article(Article(language=language, outlet="eu-reporter", headline=line, body=line))
rules = [now - before for before, now in zip(steps, steps[1:]) ]
print(json.dumps({"read": read, "late": opened[read:], "most": max(rules), "steps": len(steps)}))
"""


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("fr", "« Nous voulons 12 % de plus », a dit mardi la ministre Anna Keller, selon l’AFP."),
        ("en", "“We want 12 per cent more,” the minister, Anna Keller, said on Tuesday, according to Reuters."),
    ],
)
def test_the_first_look_after_warming_reads_no_file(language: str, line: str) -> None:
    """What a look takes is read before it, and by small steps: no step reads more than the lists of one lexicon."""
    done = subprocess.run([sys.executable, "-c", SCRIPT, language, line], capture_output=True, text=True, check=True)
    told = json.loads(done.stdout)
    assert told["read"] > told["steps"] // 4
    assert told["late"] == []
    assert told["most"] <= 12
