"""The worker answers, is killed when late, and comes back. Start reading at the first test."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from deskeditor.desk import tasks
from deskeditor.desk.worker import Answer, Turn, Worker


@pytest.fixture
def worker() -> Iterator[Worker]:
    made = Worker("tests.desk.tasks_for_tests")
    yield made
    made.close()


def until(worker: Worker, done: Callable[[], bool], limit: float = 30.0) -> None:
    end = time.monotonic() + limit
    while not done():
        assert time.monotonic() < end, "no answer"
        worker.poll()
        time.sleep(0.005)


def test_it_answers(worker: Worker) -> None:
    assert worker.answer("double", 21) == Answer(42)


def test_asking_never_waits_and_answers_come_in_order(worker: Worker) -> None:
    got: list[int] = []
    for number in range(5):
        worker.ask("double", number, then=lambda answer: got.append(answer.value))
    assert got == []
    assert worker.busy
    until(worker, lambda: len(got) == 5)
    assert got == [0, 2, 4, 6, 8]
    assert not worker.busy


def test_what_is_late_is_killed_and_the_next_question_is_answered(worker: Worker) -> None:
    assert worker.answer("double", 1).value == 2
    late: list[Answer] = []
    next_one: list[Answer] = []
    worker.ask("sleep", 60.0, then=late.append, limit=0.1)
    worker.ask("double", 4, then=next_one.append)
    until(worker, lambda: bool(late and next_one))
    assert late[0].problem == "worker.late"
    assert next_one[0] == Answer(8)


def test_a_dead_process_is_noticed_and_replaced(worker: Worker) -> None:
    assert worker.answer("die").problem == "worker.died"
    assert worker.answer("double", 3).value == 6


def test_a_failing_task_is_an_answer_and_not_the_end(worker: Worker) -> None:
    failed = worker.answer("fail")
    assert (failed.problem, failed.detail) == ("worker.failed", "ValueError: no")
    assert worker.answer("no such task").problem == "worker.failed"
    assert worker.answer("unpicklable").problem == "worker.failed"
    assert worker.answer("double", 3).value == 6


def test_only_the_newest_of_a_kind_is_asked(worker: Worker) -> None:
    got: list[int] = []
    for number in range(20):
        worker.ask("double", number, then=lambda answer: got.append(answer.value), key="preview")
    until(worker, lambda: not worker.busy)
    assert got[-1] == 38
    assert len(got) <= 2


def test_a_cancelled_question_is_not_called_back(worker: Worker) -> None:
    got: list[Answer] = []
    worker.answer("double", 1)
    running = worker.ask("double", 2, then=got.append)
    waiting = worker.ask("double", 3, then=got.append)
    worker.cancel(running)
    worker.cancel(waiting)
    worker.ask("double", 4, then=got.append)
    until(worker, lambda: not worker.busy)
    assert got == [Answer(8)]


def test_a_large_question_and_a_large_answer_pass(worker: Worker) -> None:
    text = "x" * 3_000_000
    assert worker.answer("double", text).value == text * 2


def test_it_ends_with_the_process_that_started_it(tmp_path: Path) -> None:
    source = (
        "import time\nfrom deskeditor.desk.worker import Worker\n"
        "if __name__ == '__main__':\n"
        "    worker = Worker('tests.desk.tasks_for_tests')\n    worker.answer('double', 1)\n"
        "    print(worker._process.pid, flush=True)\n    time.sleep(60)\n"
    )
    script = tmp_path / "parent.py"
    script.write_text(source)
    environment = os.environ | {"PYTHONPATH": str(Path.cwd())}
    parent = subprocess.Popen([sys.executable, str(script)], stdout=subprocess.PIPE, text=True, env=environment)
    assert parent.stdout is not None
    child = int(parent.stdout.readline())
    parent.kill()
    parent.communicate()
    end = time.monotonic() + 20
    while Path(f"/proc/{child}/stat").exists() and time.monotonic() < end:
        if " Z " in Path(f"/proc/{child}/stat").read_text():
            break
        time.sleep(0.05)
    assert time.monotonic() < end, "the worker outlived its parent"


def test_what_a_task_yields_is_answered_as_a_list_and_a_failure_on_the_way_as_a_failure(worker: Worker) -> None:
    assert worker.answer("parts", 5) == Answer([0, 1, 2, 3, 4])
    assert worker.answer("parts", 0) == Answer([])
    assert worker.answer("parts", 9).detail == "ValueError: seven"
    assert worker.answer("parts", 2) == Answer([0, 1])


def test_a_patient_question_lets_all_others_pass_and_a_short_one_goes_first(worker: Worker) -> None:
    got: list[int] = []

    def answered(answer: Answer) -> None:
        got.append(answer.value)
        if answer.value == 20:
            worker.ask("double", 60, then=answered)  # answers beget questions

    for number in range(3):
        worker.ask("double", number, then=answered, turn=Turn.PATIENT)
    worker.ask("double", 10, then=answered)
    worker.ask("double", 50, then=answered, turn=Turn.FIRST)
    assert worker.busy
    until(worker, lambda: len(got) == 6)
    assert got == [100, 20, 120, 0, 2, 4]
    assert not worker.busy


def test_a_changed_rule_makes_the_worker_read_no_dictionary_anew() -> None:
    tasks._packs()["fr"].lexicon.knows("maison")
    known = tasks._packs()
    tasks.TASKS["renew"](False)
    assert tasks._packs() is known
    tasks.TASKS["renew"](True)
    assert tasks._packs() is not known
