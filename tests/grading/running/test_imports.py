"""The warm process imports what a course's notebooks import, and what can't be imported beforehand costs nothing but time."""

import json
import re
import subprocess
import sys

import pytest
from nbformat.v4 import new_code_cell, new_notebook, writes

from grading.running.execute import modules_of
from grading.running.imports import modules_for
from tests.conftest import COURSE


def modules_for_sources(folder, *sources, files=()):
    (folder / "ps1").mkdir()
    (folder / "ps1/nb.ipynb").write_text(writes(new_notebook(cells=[new_code_cell(source) for source in sources])))
    for name, text in dict(files).items():
        (folder / "ps1" / name).write_text(text)
    return modules_for(str(folder))


def test_what_this_courses_chapters_import_of_its_own_is_imported_beforehand():
    imported = {
        name
        for path in (COURSE.root / "chapters").glob("*.py")
        for name in re.findall(r"^(?:from|import) (helpers[.\w]*)", path.read_text(), re.MULTILINE)
    }
    assert imported and imported <= set(modules_of(COURSE.root))


def test_a_small_course_gets_what_it_imports(tmp_path):
    found = modules_for_sources(
        tmp_path, "%matplotlib inline\nimport matplotlib.pyplot as plt, os", "if 1:\n    from sklearn import svm"
    )
    assert {"matplotlib.pyplot", "contourpy", "sklearn", "sklearn.svm"} <= set(found)
    assert not {"tensorflow", "helpers", "os", "skimage"} & set(found)


def test_what_looks_for_a_notebook_when_it_is_imported_is_left_to_the_kernel(tmp_path):
    assert not {"plotly.express", "utils"} & set(
        modules_for_sources(tmp_path, "import plotly.express as px\nimport utils")
    )


def test_a_file_of_the_course_takes_a_librarys_place(tmp_path):
    found = modules_for_sources(
        tmp_path, "import helpers\nimport scipy.stats", files={"helpers.py": "import pandas", "scipy.py": ""}
    )
    assert "pandas" in found and not {"helpers", "tensorflow", "scipy.stats", "scipy.signal"} & set(found)


@pytest.mark.parametrize("text", ["", "[]", '{"cells": 3}', '{"cells": [{}]}', "[" * 5000, "\xff\xfe"])
def test_an_odd_notebook_stops_nobody(tmp_path, text):
    (tmp_path / "odd.ipynb").write_text(text, encoding="latin-1")
    assert modules_for(str(tmp_path)) == ()


TRY = """
from nbformat.v4 import new_code_cell, new_notebook
from grading.running.job import Job
from grading.running.run import run
source = "import sys; print([name in sys.modules for name in ('threaded', 'failing', 'plain')])"
notebook = new_notebook(cells=[new_code_cell(source), new_code_cell("import threaded; print(threaded.NAME)")])
outcome = run(Job(notebook, notebook, {"threaded.py": b"NAME = 1"}, split=False, modules=("threaded", "failing", "plain")))
print([output.get("text", output.get("ename")) for cell in outcome.notebook.cells for output in cell.outputs])
"""


def test_a_module_that_starts_a_thread_or_fails_is_left_to_the_kernel(own_warm_process, tmp_path):
    site = next(path for path in map(str, sys.path) if path.endswith("site-packages"))
    (tmp_path / "threaded.py").write_text(
        "import threading, time\nthreading.Thread(target=time.sleep, args=(99,), daemon=True).start()"
    )
    (tmp_path / "failing.py").write_text("raise RuntimeError")
    (tmp_path / "plain.py").write_text("")
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", tmp_path / "venv"], check=True)
    place = next((tmp_path / "venv/lib").glob("python*/site-packages"))
    (place / "other.pth").write_text(f"{tmp_path}\n{site}\n")
    done = subprocess.run([tmp_path / "venv/bin/python", "-c", TRY], capture_output=True, text=True, cwd=COURSE.root)
    assert done.stdout.strip() == json.dumps(["[False, False, True]\n", "1\n"]).replace('"', "'"), (
        done.stdout + done.stderr
    )
