"""A submission is run by itself: it gets its outputs, and nothing that it does reaches its tests, its neighbours or us."""

import asyncio
import time

import jupytext
import pytest

from grading.running.run import Job, Limits, cells_to_run, run
from grading.running.sandbox import missing_protection, readable_paths
from tests.conftest import TOY, answer_cell

RIGHT = "def double(x):\n    return 2 * x"
WRONG = "def double(x):\n    return x"


def toy():
    return jupytext.reads(TOY, fmt="py:percent")


def submission(answer, cells=()):
    """The toy notebook with this answer to `double`, and further cells of the learner's before it."""
    notebook = toy()
    answer_cell(notebook, "double").source = answer
    notebook.cells[1:1] = [jupytext.reads(f"# %%\n{cell}", fmt="py:percent").cells[0] for cell in cells]
    return notebook


def run_toy(answer, cells=(), **options):
    """Run it; the outcome, and whether each judged cell passes."""
    outcome = run(Job(submission(answer, cells), toy(), **options))
    passes = {
        name: not any(output.output_type == "error" for output in answer_cell(outcome.notebook, name).outputs)
        for name in ("double_check", "double_test", "increment_check", "increment_test")
    }
    return outcome, passes


def shown(outcome, name):
    return "".join(
        output.get("text", "") or "\n".join(output.get("traceback", []))
        for output in answer_cell(outcome.notebook, name).outputs
    )


@pytest.mark.parametrize("split", [True, False])
@pytest.mark.parametrize("confined", [True, False])
def test_right_passes_and_wrong_fails_however_it_is_run(split, confined):
    outcome, passes = run_toy(RIGHT, split=split, confined=confined)
    assert all(passes.values()) and outcome.notes == []
    assert "the visible check passes" in shown(outcome, "double_check")
    outcome, passes = run_toy("def double(x):\n    return x * x", split=split, confined=confined)
    assert passes == {"double_check": False, "double_test": False, "increment_check": True, "increment_test": True}
    assert "squared" in shown(outcome, "double_check")


def test_it_runs_where_an_event_loop_runs_as_under_the_formgraders_button():
    async def press():
        return run_toy(RIGHT)

    assert all(asyncio.run(press())[1].values())


def test_a_figure_becomes_a_picture():
    plot = "import matplotlib.pyplot as plt\nplt.plot([1, 2])\nplt.show()"
    outcome, _ = run_toy(RIGHT, cells=[plot])
    shown = [output.get("data", {}) for cell in outcome.notebook.cells for output in cell.get("outputs", [])]
    assert any("image/png" in data for data in shown)


def test_a_learners_own_cells_and_imports_count():
    answer = "def double(x):\n    return math.fsum([x, spare(x)]) if x > 1e9 else int(spare(x) + x)"
    _, passes = run_toy(answer, ["import math", "def spare(x):\n    return x * factor", "factor = 1"])
    assert all(passes.values())


def test_lesson_cells_run_only_where_answers_build_on_them():
    lesson = "# %%\nfactor = 2\n\n# %%\nunused = 3\n\n"
    text = TOY.replace("# %% nbgrader", lesson + "# %% nbgrader", 1)
    instructor, submitted = (jupytext.reads(text, fmt="py:percent") for _ in range(2))
    answer_cell(submitted, "double").source = "def double(x):\n    return factor * x"
    sources = [submitted.cells[number].source for number in sorted(cells_to_run(submitted, instructor))]
    assert "factor = 2" in sources and "unused = 3" not in sources
    submitted.cells[-1].source += "\nprint(1)"
    assert "unused = 3" not in [submitted.cells[n].source for n in cells_to_run(submitted, instructor)]


TRICKS = {
    "a displayhook": 'import sys\nsys.displayhook("ok")\n' + WRONG,
    "an input transformer": (
        "get_ipython().input_transformers_post.append(lambda lines: ['pass'] if 'checking' in lines[0] else lines)\n"
        + WRONG
    ),
    "patched checks": "import helpers.checking as c\nc._same_array = c._value_difference = lambda *a, **k: None\n"
    + WRONG,
    "a number that equals all": (
        "class All(int):\n    def __eq__(self, other): return True\n    def __sub__(self, other): return 0\n"
        "    __hash__ = None\ndef double(x):\n    return All(1)"
    ),
    "a look into the tests' frames": (
        "import sys\ndef double(x):\n    frame = sys._getframe()\n    while frame:\n"
        "        if 'expected' in frame.f_locals: return frame.f_locals['expected']\n        frame = frame.f_back\n    return x"
    ),
    "run_cell replaced": "get_ipython().run_cell = lambda *a, **k: None\n" + WRONG,
    "the bridge answered by hand": (
        "import grading.running.bridge as b\nb.End._run = lambda self, asked: {'result': None, 'error': None, 'printed': '', "
        "'warned': [], 'changed': {}, 'files': {}}\n" + WRONG
    ),
    "a namespace of its own": WRONG + "\nchecking = testing = print",
}


@pytest.mark.parametrize("trick", TRICKS)
def test_a_wrong_answer_stays_wrong(trick):
    _, passes = run_toy(TRICKS[trick])
    assert not passes["double_check"] and not passes["double_test"]


REACHES = {
    "the network": "import socket\nreached = socket.create_connection(('127.0.0.1', PORT), 2)",
    "files of the grader": "reached = open(SECRET).read()",
    "other processes": "import os\nreached = [p for p in os.listdir('/proc') if p.isdigit() and int(p) > 500]\nassert reached",
    "the system's files": "open('/usr/evil', 'w').write('x')",
    "a namespace": "import ctypes\nassert ctypes.CDLL(None).unshare(0x10000000) == 0",
    "root": "import os\nos.setuid(0)",
}


@pytest.mark.parametrize("reach", REACHES)
def test_nothing_outside_can_be_reached(reach, tmp_path):
    import socket

    secret = tmp_path / "gradebook.db"
    secret.write_text("grades")
    with socket.create_server(("127.0.0.1", 0)) as server:
        code = REACHES[reach].replace("PORT", str(server.getsockname()[1])).replace("SECRET", repr(str(secret)))
        outcome, _ = run_toy(RIGHT, [f"# an attempt\n{code}"])
    attempt = next(cell for cell in outcome.notebook.cells if cell.source.startswith("# an attempt"))
    assert [output.output_type for output in attempt.outputs] == ["error"], attempt.outputs


GREEDY = {
    "time": ("while True:\n    pass", Limits(cell_seconds=2)),
    "time that can't be interrupted": (
        "while True:\n    try:\n        while True: pass\n    except KeyboardInterrupt:\n        pass",
        Limits(cell_seconds=2),
    ),
    "memory": ("hoard = [bytearray(1 << 28) for _ in range(40)]", Limits(memory_bytes=1 << 30)),
    "memory of many processes": (
        "import subprocess, sys\nfor _ in range(8):\n    subprocess.Popen([sys.executable, '-c', "
        "'x = bytearray(range(256)) * (1 << 20); import time; time.sleep(60)'])\nimport time; time.sleep(20)",
        Limits(memory_bytes=1 << 30),
    ),
    "output": ("while True:\n    print('x' * 10_000)", Limits(cell_seconds=3)),
    "processes": ("import os\nwhile True:\n    os.fork()", Limits(cell_seconds=3, seconds=30)),
    "its own end": ("import os\nos.kill(os.getpid(), 9)", Limits()),
}


@pytest.mark.parametrize("greed", GREEDY)
def test_whoever_takes_too_much_loses_only_his_own(greed):
    code, limits = GREEDY[greed]
    started = time.monotonic()
    outcome, passes = run_toy(RIGHT, [code], limits=limits)
    # All cells may use their time up, whatever the first one does.
    assert time.monotonic() - started < 200
    assert len(str(outcome.notebook)) < 3_000_000
    assert passes["double_check"] or outcome.notes


def test_an_environment_that_is_reached_by_a_link_is_whole_in_the_sandbox(tmp_path, monkeypatch):
    link, environment = tmp_path / "link", tmp_path / "environment"
    environment.mkdir()
    link.symlink_to(environment)
    monkeypatch.setattr("sys.prefix", str(link))
    assert {str(link), str(environment)} <= set(readable_paths())


def test_a_function_that_never_returns_costs_its_own_points_only():
    _, passes = run_toy("def double(x):\n    while True: pass", limits=Limits(cell_seconds=2))
    assert passes == {"double_check": False, "double_test": False, "increment_check": True, "increment_test": True}


def test_standard_error_and_warnings_cost_nothing():
    answer = "import sys, warnings\ndef double(x):\n    sys.stderr.write('oh'); warnings.warn('careful'); return 2 * x"
    for split in (True, False):
        outcome, passes = run_toy(answer, split=split)
        assert all(passes.values())
        outputs = [output for name in passes for output in answer_cell(outcome.notebook, name).outputs]
        assert not any(output.get("name") == "stderr" for output in outputs)


def test_this_machine_can_confine():
    assert missing_protection() is None


def test_the_peak_of_memory_is_what_the_program_took_and_not_what_warm_kernels_share():
    took = 300 << 20
    little, _ = run_toy(RIGHT)
    much, _ = run_toy(RIGHT, ["import time", f"data = bytearray({took}); time.sleep(0.5); del data"])
    assert took < much.peak_bytes < took + little.peak_bytes + (200 << 20)
    assert little.peak_bytes < 250 << 20


def test_memory_that_children_share_is_counted_once_where_it_comes_to_the_limit():
    forks = "import os, time\ndata = bytearray(300 << 20)\nfor _ in range(8):\n    if not os.fork(): time.sleep(2); os._exit(0)"
    outcome, passes = run_toy(RIGHT, [forks + "\ntime.sleep(1)"], limits=Limits(memory_bytes=1 << 30))
    assert all(passes.values()) and outcome.peak_bytes < 1 << 30


@pytest.mark.parametrize("split", [True, False])
def test_each_exercise_is_told_what_it_adds_to_memory(split):
    took = 300 << 20
    answer = f"data = bytearray({took})\ndef double(x):\n    other = bytearray({took // 2}); return 2 * x + other[0]"
    outcome, passes = run_toy(answer, split=split)
    added = {name: answer_cell(outcome.notebook, name).metadata.added_bytes >> 20 for name in [*passes, "double"]}
    # A lap begins a moment late, when the cell may have taken its first pages.
    assert all(passes.values()) and 290 <= added["double"] < 330
    assert added["double_check"] < 200 and added["increment_check"] < 30


def test_memory_is_what_was_measured_and_not_what_a_submission_says():
    notebook = submission("import os; os._exit(0)")
    for cell in notebook.cells:
        cell.metadata["added_bytes"] = "much"
    outcome = run(Job(notebook, toy()))
    assert answer_cell(outcome.notebook, "double_test").metadata.added_bytes in (None, 0)
