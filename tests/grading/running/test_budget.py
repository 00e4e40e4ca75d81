"""A busy machine takes no points: what counts is what a program computes, and what is cut off by the clock gets another chance."""

import contextlib
import os
import signal
import threading
from dataclasses import dataclass

import psutil
import pytest

from grading.grade import grade_submissions
from grading.running import warm_process
from grading.running.budget import CLOCK, COMPUTED, Budget
from grading.running.job import Job, Limits
from grading.running.kernel import Kernel
from grading.running.patience import last_alone, run_patiently
from grading.running.processes import descendants, seconds_of
from grading.running.run import RESTARTS, run
from grading.submissions import find_submissions
from tests.conftest import MODULES, answer_cell, answering
from tests.grading.running.test_run import RIGHT, run_toy, shown, submission, toy

ALL = {"double_check": True, "double_test": True, "increment_check": True, "increment_test": True}
DOUBLE_LOST = ALL | {"double_check": False, "double_test": False}
COMPUTE = "import time\nwhile time.process_time() - begun < 1: pass"


@contextlib.contextmanager
def slow_kernels(running=0.05, stopped=0.45):
    """Stop the kernels of the warm process for most of the time, as a machine does that has much else to do."""
    warm_process.ensure_zygote(MODULES)
    warm, done = psutil.Process(warm_process._zygote.process.pid), threading.Event()

    def signal_all(number):
        for supervisor in warm.children():
            with contextlib.suppress(psutil.NoSuchProcess):
                for process in supervisor.children(recursive=True):
                    process.send_signal(number)

    def slow_down():
        while not done.wait(running):
            signal_all(signal.SIGSTOP)
            done.wait(stopped)
            signal_all(signal.SIGCONT)

    thread = threading.Thread(target=slow_down)
    thread.start()
    try:
        yield
    finally:
        done.set()
        thread.join()
        signal_all(signal.SIGCONT)


def test_an_answer_that_computes_little_gets_its_points_however_long_it_takes(own_warm_process):
    answer = f"import time\nbegun = time.process_time()\n{COMPUTE}\ndef double(x):\n    begun = time.process_time()\n"
    answer += "    while time.process_time() - begun < 1: pass\n    return 2 * x"
    limits = Limits(cell_seconds=2, patience=100)
    with slow_kernels():
        outcome, passes = run_toy(answer, limits=limits)
    assert outcome.seconds > 3 * limits.cell_seconds  # Or the kernels were not slow, and nothing was tried.
    assert passes == ALL and outcome.notes == [] and not outcome.by_the_clock


def test_an_endless_loop_is_stopped_for_what_it_computes_on_a_slow_machine_too(own_warm_process):
    with slow_kernels():
        outcome, passes = run_toy("while True: pass", limits=Limits(cell_seconds=1, patience=100))
    assert passes == DOUBLE_LOST and not outcome.by_the_clock
    assert outcome.notes == ["cell 2 took too long and was stopped"]


LOOP = "while True: pass"
HIDDEN = {
    "in a child": [f"import os, time\nif not os.fork():\n    {LOOP}\ntime.sleep(1e6)"],
    "in a child that an earlier cell forked": [
        f"import os, time\nr, w = os.pipe()\nif not os.fork():\n    os.read(r, 1)\n    {LOOP}",
        "os.write(w, b'x')\ntime.sleep(1e6)",
    ],
    "in an orphan": [f"import os, time\nif not os.fork():\n    if os.fork(): os._exit(0)\n    {LOOP}\ntime.sleep(1e6)"],
    "in a thread": [
        f"import threading, time\ndef burn():\n    {LOOP}\nthreading.Thread(target=burn, daemon=True).start()",
        "time.sleep(1e6)",
    ],
    "in programs that end": [
        "import subprocess\ncount = 'i=0; while [ $i -lt 30000 ]; do i=$((i+1)); done'",
        "while True: subprocess.run(['/bin/sh', '-c', count])",
    ],
}


@pytest.mark.parametrize("where", HIDDEN)
def test_what_it_computes_elsewhere_counts(where):
    outcome, passes = run_toy(RIGHT, HIDDEN[where], limits=Limits(cell_seconds=1, patience=1000))
    assert f"cell {1 + len(HIDDEN[where])} took too long and was stopped" in outcome.notes and not outcome.by_the_clock
    assert passes == ALL


def test_a_sleeper_is_ended_by_the_clock_and_marked():
    outcome, passes = run_toy("import time\ntime.sleep(1e6)", limits=Limits(cell_seconds=1, patience=2))
    assert outcome.by_the_clock and passes == DOUBLE_LOST
    assert "cell 2 took too long by the clock and was stopped, after" in outcome.notes[0]


def test_a_function_that_sleeps_costs_its_own_points_only():
    answer = "import time\ndef double(x):\n    time.sleep(1e6)"
    outcome, passes = run_toy(answer, limits=Limits(cell_seconds=1, patience=2))
    assert passes == DOUBLE_LOST and outcome.by_the_clock


LATE = """
import queue, threading, time
thread, waiting = get_ipython().kernel.iopub_thread, queue.Queue()
send = thread.send_multipart
thread.send_multipart = lambda *arguments, **keywords: waiting.put((arguments, keywords))
def pass_on():
    while True:
        arguments, keywords = waiting.get()
        begun = time.thread_time()
        if any(b'"stream"' in part or b'"error"' in part for part in arguments[0]):
            while time.thread_time() - begun < 2.5: pass
        send(*arguments, **keywords)
threading.Thread(target=pass_on, daemon=True).start()
"""


def test_what_comes_long_after_the_reply_is_not_lost():
    """Outputs and reply take different ways; nbclient waits two seconds for the one after the other."""
    outcome, passes = run_toy("def double(x):\n    return x * x", [LATE], split=False)
    assert passes == DOUBLE_LOST and "squared" in shown(outcome, "double_check")
    assert "the visible check passes" in shown(outcome, "increment_check")


ENDS = {
    "the kernel is ended": "import os\nos._exit(0)",
    "it can't be interrupted": "import signal\nsignal.signal(signal.SIGINT, signal.SIG_IGN)\nwhile True: pass",
    "it crashes": "import ctypes\nctypes.string_at(0)",
}


@pytest.mark.parametrize("split", [True, False])
@pytest.mark.parametrize("end", ENDS)
def test_what_ends_a_kernel_costs_its_own_exercise_only(end, split):
    indented = "\n    ".join(ENDS[end].splitlines())
    answer = f"def double(x):\n    {indented}"
    limits = Limits(cell_seconds=1, patience=50)
    outcome, passes = run_toy(answer, ["factor = 1"], limits=limits, split=split)
    assert passes == DOUBLE_LOST
    assert any("fresh kernels" in note for note in outcome.notes)
    assert answer_cell(outcome.notebook, "double").outputs == []


def test_fresh_kernels_know_what_the_cells_above_made_and_nothing_is_put_out_twice():
    cells = ["import os\nlines = ['once']\nprint(lines)", "lines.append('twice')", "os._exit(1)"]
    outcome, passes = run_toy(RIGHT + "\nassert lines == ['once', 'twice'], lines", cells)
    assert passes == ALL and answer_cell(outcome.notebook, "double").outputs == []
    (printed,) = [cell.outputs for cell in outcome.notebook.cells if cell.source.startswith("import os")]
    assert [output.text for output in printed] == ["['once']\n"]


def test_who_ends_every_kernel_gets_a_few_and_no_more(monkeypatch):
    started = []
    enter = Kernel.__aenter__

    async def counted(kernel):
        started.append(kernel)
        return await enter(kernel)

    monkeypatch.setattr(Kernel, "__aenter__", counted)
    outcome, passes = run_toy(RIGHT, ["import os\nos._exit(1)"] * (RESTARTS + 3))
    assert len(started) == 2 * (RESTARTS + 1) and not any(passes.values())
    assert "its kernel ended" in shown(outcome, "double_check") or "there is no `double`" in shown(
        outcome, "double_check"
    )


def test_a_line_to_the_tests_that_is_cut_costs_the_exercise_that_cut_it():
    cut = "def double(x):\n    import grading.running.bridge as b\n    b.this_end.messages.close()\n    return 2 * x"
    _, passes = run_toy(cut)
    assert passes["increment_check"] and passes["increment_test"] and not passes["double_test"]


def test_a_job_can_be_run_again():
    job = Job(submission("import os; os._exit(0)"), toy())
    first, second = run(job), run(job)
    assert first.notebook is not second.notebook and not any(cell.get("outputs") for cell in job.submission.cells)


@dataclass
class Came:
    """What stands for an outcome."""

    of: str
    by_the_clock: bool = False

    def all(self):
        return [self]


def test_what_the_clock_stopped_runs_once_more_when_all_others_are_done():
    begun, running_now = [], []

    def run_all(jobs):
        for label, job in list(jobs):
            running_now.append(label)
            begun.append(label)
            outcome = job.pop(0)
            yield label, outcome
            running_now.remove(label)

    def jobs():
        yield "slow", [Came("first", True), Came("second")]
        yield "slower", [Came("first", True), Came("second", True)]
        yield "broken", [Came("first", True), RuntimeError("no worker")]
        yield "quick", [Came("first")]
        yield "odd", [ValueError("not run")]

    found = dict(last_alone(run_all, jobs()))
    assert begun == ["slow", "slower", "broken", "quick", "odd", "slow", "slower", "broken"]
    assert found["slow"] == Came("second") and found["slower"] == Came("second", True)
    assert found["broken"] == Came("first", True) and found["quick"] == Came("first")
    assert isinstance(found["odd"], ValueError)


def test_one_that_runs_by_itself_gets_its_second_run_too():
    outcomes = [Came("first", True), Came("second"), Came("third")]
    assert run_patiently(lambda job: outcomes.pop(0), None) == Came("second")
    assert run_patiently(lambda job: outcomes.pop(0), None) == Came("third")


def test_the_next_run_tries_again_what_the_clock_stopped(toy_course):
    grader, hand_in = toy_course
    for config in (grader.config, grader.api.config):
        config.ConfinedExecute.timeout, config.ConfinedExecute.patience = 2, 4.0
    hand_in("ana", answering(double="import time\ntime.sleep(1e6)", increment="def increment(x):\n    return x + 1"))
    hand_in("ben", answering(double=RIGHT))
    results = {result.submission.learner: result for result in grade_submissions(grader, find_submissions(grader))}
    assert results["ana"].score == 3 and results["ben"].score == 3
    assert results["ana"].notes[-1] == "the clock stopped something, also when it ran alone; the next run tries again"
    again = {result.submission.learner: result for result in grade_submissions(grader, find_submissions(grader))}
    assert again["ben"].unchanged and not again["ana"].unchanged and again["ana"].score == 3


def test_children_that_have_ended_and_what_is_left_of_the_whole_count():
    budget = Budget(Limits(seconds=0.3, patience=1000))
    pid = os.fork()
    if pid == 0:
        child = os.fork()
        if child == 0:
            while os.times().user < 0.5:
                pass
            os._exit(0)
        os.waitpid(child, 0)
        signal.pause()
    budget.watch(pid)
    try:
        while not budget.over():
            pass
        assert budget.over() == COMPUTED and budget.limit(1000).over() == COMPUTED
        assert seconds_of(descendants(pid)) > 0.3
    finally:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
    budget.end(pid, 7)
    assert budget.cpu_seconds() == 7 and Budget(Limits(seconds=1, patience=0)).over() == CLOCK


def test_where_the_system_tells_no_cpu_seconds_those_of_the_clock_count(monkeypatch):
    monkeypatch.setattr("grading.running.budget.HAS_PROC", False)
    assert Budget(Limits(seconds=0)).over() == COMPUTED and Budget(Limits()).over() is None
