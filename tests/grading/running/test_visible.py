"""What lies outside of this Python and is imported by it can be seen in a sandbox, and nothing else of its folder."""

import subprocess
import sys
import venv

import pytest

from grading.running import visible
from tests.conftest import COURSE

TRY = """
import sys
from nbformat.v4 import new_code_cell, new_notebook
from grading.running.job import Job
from grading.running.run import run
source = "import beside, plain; print(beside.NAME, plain.NAME); print(open({secret!r}).read())"
notebook = new_notebook(cells=[new_code_cell(source)])
outcome = run(Job(notebook, notebook, split=False, modules=(), hidden=sys.argv[1:]))
print([output.get("text", output.get("ename")) for output in outcome.notebook.cells[0].outputs])
"""


@pytest.fixture(scope="module")
def environment(tmp_path_factory):
    """The Python of an environment with a .pth file that names a folder outside of it, and that folder."""
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder / "venv", with_pip=False)
    repository = folder / "repository"
    (repository / "beside").mkdir(parents=True)
    (repository / "beside/__init__.py").write_text("NAME = 'beside'")
    (repository / "plain.py").write_text("NAME = 'plain'")
    (repository / "secret.txt").write_text("secret")
    site = next((folder / "venv/lib").glob("python*/site-packages"))
    (site / "other.pth").write_text(
        f"{repository}\n{next(path for path in sys.path if path.endswith('site-packages'))}\n"
    )
    return folder / "venv/bin/python", repository


def run_in(environment, *hidden):
    python, repository = environment
    code = TRY.format(secret=str(repository / "secret.txt"))
    done = subprocess.run([python, "-c", code, *map(str, hidden)], capture_output=True, text=True, cwd=COURSE.root)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_packages_of_a_pth_file_are_imported_and_what_lies_beside_them_is_not_seen(own_warm_process, environment):
    assert run_in(environment) == r"['beside plain\n', 'FileNotFoundError']"


def test_what_is_hidden_stays_so_even_if_it_is_a_package(own_warm_process, environment):
    assert run_in(environment, environment[1] / "beside/__init__.py") == "['ModuleNotFoundError']"
    assert run_in(environment, environment[1]) == "['ModuleNotFoundError']"


def test_paths_meet_where_one_holds_the_other_also_by_a_link(tmp_path):
    (tmp_path / "source/ps1").mkdir(parents=True)
    (tmp_path / "data").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "source/ps1")
    hidden = [str(tmp_path / "source")]
    assert all(visible.meets(tmp_path / path, hidden) for path in ("", "source", "source/ps1", "link"))
    assert not any(visible.meets(tmp_path / path, hidden) for path in ("data", "source2"))
