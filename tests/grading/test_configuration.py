"""However a course is configured, its submissions run once, and confined; what nbgrader reads is read, and followed or named."""

import json
import subprocess
import sys

import jupytext
import nbformat
import pytest

from grading.class_run import grade_class
from grading.configuration import own_config
from grading.converters import Grade
from grading.errors import CourseError
from grading.grader import Grader
from grading.submissions import find_submissions
from tests.conftest import MARKER, answer_cell

HEADER = "# ---\n# jupyter:\n#   kernelspec:\n#     display_name: Python 3\n#     language: python\n#     name: python3\n# ---\n\n"


def part(name, source, points=None):
    """A cell for an answer, or one that judges it."""
    judges = "true" if points else "false"
    worth = f'"points": {points}, ' if points else ""
    return (
        MARKER.format(grade=judges, name=name, points=worth, solution="false" if points else "true") + f"\n{source}\n\n"
    )


PS1 = (
    HEADER
    + part("double", "def double(x):\n    ### BEGIN SOLUTION\n    return 2 * x\n    ### END SOLUTION")
    + part("double_test", "assert double(4) == 8", 2)
)
CONFIG = "c = get_config()\nc.CourseDirectory.course_id = 'other'\nc.ConfinedExecute.modules = []\n"


def lay_out(root, config="", text=PS1, chapter="ps1"):
    """A course that knows nothing of ours, with one chapter."""
    root.mkdir(exist_ok=True)
    (root / "nbgrader_config.py").write_text(CONFIG + config)
    source = root / "source" / chapter / "nb.ipynb"
    source.parent.mkdir(parents=True)
    nbformat.write(jupytext.reads(text, fmt="py:percent"), source)
    return root


def hand_in(
    root, learner, answer="def double(x):\n    return x + x", chapter="ps1", place="submitted/{learner}/{chapter}"
):
    folder = root / place.format(learner=learner, chapter=chapter)
    folder.mkdir(parents=True)
    notebook = nbformat.read(root / "source" / chapter / "nb.ipynb", as_version=4)
    answer_cell(notebook, "double").source = answer
    nbformat.write(notebook, folder / "nb.ipynb")
    return folder


def grade(root, sandbox=True):
    """Grade all that was handed in and make its feedback: learner → result."""
    grader = Grader(root)
    grader.config.ConfinedExecute.sandbox = sandbox
    run = grade_class(grader, find_submissions(grader))
    return {result.submission.learner: result for result in run.results}


def course(*arguments):
    return subprocess.run([sys.executable, "-m", "commands", *map(str, arguments)], capture_output=True, text=True)


USUAL = """
    "nbgrader.preprocessors.{}", "nbgrader.preprocessors.IgnorePattern", "nbgrader.preprocessors.LimitOutput",
    "nbgrader.preprocessors.SaveAutoGrades", "nbgrader.preprocessors.AssignLatePenalties",
    "nbgrader.preprocessors.CheckCellMetadata",
"""
FORMS = {
    "nothing": "",
    "a list of names": f"c.Autograde.autograde_preprocessors = [{USUAL.format('Execute')}]",
    "a name by its module": f"c.Autograde.autograde_preprocessors = [{USUAL.format('execute.Execute')}]",
    "a list of classes": "from nbgrader.preprocessors import *\nc.Autograde.autograde_preprocessors = [Execute, SaveAutoGrades]",
    "nbconvert's step": "from nbconvert.preprocessors import ExecutePreprocessor\nfrom nbgrader.preprocessors import *\n"
    "c.ExecutePreprocessor.enabled = True\nc.Autograde.autograde_preprocessors = [ExecutePreprocessor, SaveAutoGrades]",
    "an object": "from nbgrader.preprocessors import *\nc.Autograde.autograde_preprocessors = [Execute(), SaveAutoGrades]",
    "twice": "c.Autograde.autograde_preprocessors.append('nbgrader.preprocessors.Execute')",
    "append": "c.Autograde.autograde_preprocessors.append('nbgrader.preprocessors.ClearOutput')",
    "insert": "c.Autograde.autograde_preprocessors.insert(1, 'nbgrader.preprocessors.LimitOutput')",
    "extend": "c.Autograde.autograde_preprocessors.extend(['nbgrader.preprocessors.LimitOutput'])",
    "prepend": "c.Autograde.autograde_preprocessors.prepend(['nbgrader.preprocessors.Execute'])",
    "a class above": f"c.BaseConverter.autograde_preprocessors = [{USUAL.format('Execute')}]",
    "a class within another": f"c.NbGraderAPI.Autograde.autograde_preprocessors = [{USUAL.format('Execute')}]",
    "among those that sanitize": "c.Autograde.sanitize_preprocessors.append('nbgrader.preprocessors.Execute')",
    "moved to those that sanitize": "c.Autograde.sanitize_preprocessors.append('nbgrader.preprocessors.Execute')\n"
    "c.Autograde.autograde_preprocessors = ['nbgrader.preprocessors.SaveAutoGrades']",
    "the exporter's": "c.ExecutePreprocessor.enabled = True\n"
    "c.Exporter.preprocessors = ['nbconvert.preprocessors.ExecutePreprocessor']",
    "those of feedback": "c.GenerateFeedback.preprocessors = ['nbgrader.preprocessors.Execute', 'nbgrader.preprocessors.GetGrades']",
}  # fmt: skip


@pytest.mark.parametrize("form", FORMS)
def test_a_submission_is_confined_and_run_once_in_whatever_form_steps_are_configured(form, tmp_path):
    root = lay_out(tmp_path / "course", FORMS[form] + "\n")
    outside = tmp_path / "outside"
    outside.mkdir()
    hand_in(root, "eve", f"double = lambda x: 2 * x\nopen({str(outside / 'ran')!r}, 'a').write('x')")
    eve = grade(root)["eve"]
    assert (eve.score, eve.reason, eve.feedback.is_file()) == (2, "", True)
    assert list(outside.iterdir()) == []


@pytest.mark.parametrize("form", ["nothing", "twice", "among those that sanitize", "those of feedback"])
def test_without_a_sandbox_a_submission_runs_once_too(form, tmp_path):
    root = lay_out(tmp_path / "course", FORMS[form] + "\n")
    hand_in(root, "eve", f"double = lambda x: 2 * x\nopen({str(tmp_path / 'ran')!r}, 'a').write('x')")
    assert grade(root, sandbox=False)["eve"].score == 2
    assert (tmp_path / "ran").read_text() == "x"


@pytest.mark.parametrize("where", ["the course's JSON", "the user's file", "the system's file"])
def test_each_file_that_nbgrader_reads_is_read_and_loses_no_confinement(where, tmp_path, monkeypatch):
    root = lay_out(tmp_path / "course")
    for name in ("user", "system"):
        (tmp_path / name).mkdir()
    monkeypatch.setenv("JUPYTER_CONFIG_DIR", str(tmp_path / "user"))
    monkeypatch.setenv("JUPYTER_CONFIG_PATH", str(tmp_path / "system"))
    steps = ["nbgrader.preprocessors.Execute", "nbgrader.preprocessors.SaveAutoGrades"]
    place = {"the course's JSON": root, "the user's file": tmp_path / "user", "the system's file": tmp_path / "system"}
    settings = {"Autograde": {"autograde_preprocessors": steps}, "LimitOutput": {"max_lines": 7}}
    (place[where] / "nbgrader_config.json").write_text(json.dumps(settings))
    hand_in(root, "eve", f"double = lambda x: 2 * x\nopen({str(tmp_path / 'ran')!r}, 'a').write('x')")
    assert grade(root)["eve"].score == 2 and not (tmp_path / "ran").exists()
    assert Grader(root).config.LimitOutput.max_lines == 7
    assert ("LimitOutput" in own_config(root)) == (place[where] == root)


def test_the_course_has_the_last_word_and_the_user_before_the_system(tmp_path, monkeypatch):
    root = lay_out(tmp_path / "course", "c.LimitOutput.max_lines = 3\n")
    for name, lines in (("user", 2), ("system", 1)):
        (tmp_path / name).mkdir()
        (tmp_path / name / "nbgrader_config.py").write_text(
            f"c = get_config()\nc.LimitOutput.max_lines = c.LimitOutput.max_traceback = {lines}\nc.CourseDirectory.root = '/'\n"
        )
    monkeypatch.setenv("JUPYTER_CONFIG_DIR", str(tmp_path / "user"))
    monkeypatch.setenv("JUPYTER_CONFIG_PATH", str(tmp_path / "system"))
    config = Grader(root).config
    assert (config.LimitOutput.max_lines, config.LimitOutput.max_traceback) == (3, 2)
    assert config.CourseDirectory.root == str(root)


OWN_STEP = """
from nbgrader.preprocessors import Execute, NbGraderPreprocessor
class Patient(Execute):
    pass
class Note(NbGraderPreprocessor):
    def preprocess(self, nb, resources):
        with open({seen!r}, "a") as file:
            file.write(resources["nbgrader"]["student"])
        return nb, resources
"""


@pytest.mark.parametrize("steps", ["autograde", "sanitize"])
def test_a_step_of_the_courses_own_that_executes_is_refused_and_nothing_runs(steps, tmp_path):
    root = lay_out(tmp_path / "course", f"c.Autograde.{steps}_preprocessors.append('steps_{steps}.Patient')\n")
    (root / f"steps_{steps}.py").write_text(OWN_STEP.format(seen=""))
    hand_in(root, "eve", f"double = lambda x: 2 * x\nopen({str(tmp_path / 'ran')!r}, 'a').write('x')")
    done = course("grade", "--course", root)
    assert done.returncode == 2 and f"own step steps_{steps}.Patient in nbgrader_config.py would execute" in done.stderr
    assert "--unsafe-no-sandbox" in done.stderr and not (tmp_path / "ran").exists()
    assert not (root / "grading.log").exists()


def test_a_step_of_the_courses_own_that_executes_does_so_alone_where_nothing_is_confined(tmp_path):
    root = lay_out(tmp_path / "course", "c.Autograde.autograde_preprocessors = [\n"
                   "    'steps_alone.Patient', 'nbgrader.preprocessors.SaveAutoGrades']\n")  # fmt: skip
    (root / "steps_alone.py").write_text(OWN_STEP.format(seen=""))
    hand_in(root, "eve", f"double = lambda x: 2 * x\nopen({str(tmp_path / 'ran')!r}, 'a').write('x')")
    assert grade(root, sandbox=False)["eve"].score == 2
    assert (tmp_path / "ran").read_text() == "x"


def test_other_steps_of_the_courses_own_stay(tmp_path):
    root = lay_out(tmp_path / "course", "c.Autograde.autograde_preprocessors.append('steps_note.Note')\n")
    (root / "steps_note.py").write_text(OWN_STEP.format(seen=str(tmp_path / "seen")))
    hand_in(root, "ada")
    assert grade(root)["ada"].score == 2 and (tmp_path / "seen").read_text() == "ada"


def test_what_no_step_executes_is_not_run_as_under_nbgrader_and_that_is_said(tmp_path):
    root = lay_out(
        tmp_path / "course", "c.Autograde.autograde_preprocessors = ['nbgrader.preprocessors.SaveAutoGrades']\n"
    )
    hand_in(root, "eve", f"open({str(tmp_path / 'ran')!r}, 'a').write('x')")
    assert grade(root)["eve"].score == 2 and not (tmp_path / "ran").exists()
    assert any("without being run" in remark for remark in Grader(root).remarks())


def test_submissions_are_repaired_first_whatever_sanitizes_them(tmp_path):
    root = lay_out(tmp_path / "course", "c.Autograde.sanitize_preprocessors = ['nbgrader.preprocessors.ClearOutput']\n")
    grader = Grader(root)
    step = Grade(tmp_path, coursedir=grader.coursedir, parent=grader.api)
    assert [one.__name__ for one in step.sanitize_preprocessors] == ["RepairCells", "ClearOutput"]


@pytest.mark.parametrize("section", ["Execute", "ExecutePreprocessor", "ConfinedExecute"])
@pytest.mark.parametrize(
    "timeout, cell, together", [(None, 3600, 3600), (-1, 3600, 3600), (0, 3600, 3600), (5, 5, 600), (900, 900, 9000)]
)  # fmt: skip
def test_the_limit_of_a_cell_is_what_the_course_sets(section, timeout, cell, together, tmp_path):
    root = lay_out(tmp_path / "course", f"c.{section}.timeout = {timeout}\n")
    limits = Grader(root).execute().limits()
    assert (limits.cell_seconds, limits.seconds) == (cell, together)


def test_the_limit_of_a_cell_is_nbgraders_where_the_course_sets_none(tmp_path):
    assert Grader(lay_out(tmp_path / "course")).execute().limits().cell_seconds == 30


def test_settings_of_execution_that_are_not_followed_are_named(tmp_path):
    config = (
        "c.Execute.extra_arguments = ['-x']\nc.ExecutePreprocessor.kernel_name = 'python3'\nc.Execute.timeout = 9\n"
    )
    (remark,) = Grader(lay_out(tmp_path / "course", config)).remarks()
    assert remark.startswith("Execute.extra_arguments in nbgrader_config.py")


WRONG = {
    "c.Execute.timeout = '30'": "timeout",
    "c.AssignLatePenalties.plugin_class = 'no_such_module.SubMarks'": "'no_such_module.SubMarks' could not be imported",
    "c.Autograde.autograde_preprocessors = ['no_such_module.Step']": "The step 'no_such_module.Step'",
    "c.CourseDirectory.db_url = 'gradebook.db'": "sqlite:///gradebook.db",
    "c.CourseDirectory.ignore = 5": "ignore",
    "import no_such_module": "ModuleNotFoundError: No module named 'no_such_module'",
    "c.X = (": "nbgrader_config.py can't be read: SyntaxError",
}


@pytest.mark.parametrize("line", WRONG)
def test_a_setting_that_is_none_is_one_sentence(line, tmp_path):
    root = lay_out(tmp_path / "course", line + "\n")
    hand_in(root, "ada")
    with pytest.raises(CourseError) as error:
        grade(root)
    assert WRONG[line] in str(error.value) and "\n" not in str(error.value) and "object at 0x" not in str(error.value)


@pytest.mark.parametrize("url", ["sqlite:///book.db", "sqlite:///./book.db"])
def test_a_relative_gradebook_lies_in_the_courses_folder_wherever_the_command_is_given(url, tmp_path, monkeypatch):
    root = lay_out(tmp_path / "course", f"c.CourseDirectory.db_url = {url!r}\n")
    hand_in(root, "ada")
    monkeypatch.chdir(tmp_path)
    assert grade(root)["ada"].score == 2
    assert (root / "book.db").is_file() and not (tmp_path / "book.db").exists()


ORDERS = {
    "{nbgrader_step}/{assignment_id}/{student_id}": "submitted/{chapter}/{learner}",
    "{assignment_id}/{nbgrader_step}/{student_id}": "{chapter}/submitted/{learner}",
    "classes/{nbgrader_step}/{student_id}/{assignment_id}": "classes/submitted/{learner}/{chapter}",
}


@pytest.mark.parametrize("structure", ORDERS)
def test_folders_may_be_in_another_order(structure, tmp_path):
    root = lay_out(tmp_path / "course", f"c.CourseDirectory.directory_structure = {structure!r}\n")
    for learner in ("ada", "ben"):
        hand_in(root, learner, place=ORDERS[structure])
    source = root / structure.format(nbgrader_step="source", assignment_id="ps1", student_id=".")
    source.parent.mkdir(parents=True, exist_ok=True)
    if not source.exists():
        (root / "source" / "ps1").rename(source)
    results = grade(root)
    assert {learner: one.score for learner, one in results.items()} == {"ada": 2, "ben": 2}
    made = structure.format(nbgrader_step="autograded", assignment_id="ps1", student_id="ada")
    assert (root / made / "nb.ipynb").is_file()
    assert "autograded" not in str(results["ada"].feedback) and results["ada"].feedback.is_file()


def test_folders_may_have_other_names(tmp_path):
    names = "c.CourseDirectory.source_directory = 'master'\nc.CourseDirectory.submitted_directory = 'in'\n"
    root = lay_out(tmp_path / "course [2026]", names)
    hand_in(root, "ada", place="in/{learner}/{chapter}")
    (root / "source").rename(root / "master")
    assert grade(root)["ada"].score == 2


def test_who_is_excluded_is_left_out_as_by_nbgrader(tmp_path):
    root = lay_out(tmp_path / "course", "c.CourseDirectory.student_id_exclude = 'teacher,tester'\n")
    for learner in ("ada", "teacher"):
        hand_in(root, learner)
    assert list(grade(root)) == ["ada"]
    with pytest.raises(CourseError, match="'teacher' is left out by"):
        find_submissions(Grader(root), learners=["teacher"])


def test_what_nbgraders_commands_would_be_about_is_graded(tmp_path):
    root = lay_out(
        tmp_path / "course", "c.CourseDirectory.student_id = 'a*'\nc.CourseDirectory.assignment_id = 'ps1'\n"
    )
    lay_out(root, "c.CourseDirectory.student_id = 'a*'\nc.CourseDirectory.assignment_id = 'ps1'\n", chapter="ps2")
    for learner in ("ada", "ben"):
        for chapter in ("ps1", "ps2"):
            hand_in(root, learner, chapter=chapter)
    grader = Grader(root)
    assert [(one.learner, one.chapter) for one in find_submissions(grader)] == [("ada", "ps1")]
    assert [one.chapter for one in find_submissions(grader, chapters=["ps2"])] == ["ps2"]
    assert any("only ps1 is graded" in remark for remark in grader.remarks())


LATE = """
from nbgrader.plugins import BasePlugin
class SubMarks(BasePlugin):
    def late_submission_penalty(self, student_id, score, total_seconds_late):
        return 0.5 * (total_seconds_late // 3600)
"""


def test_a_rule_for_late_work_may_lie_beside_the_course(tmp_path):
    root = lay_out(tmp_path / "course", "c.AssignLatePenalties.plugin_class = 'late_rule_beside.SubMarks'\n")
    (root / "late_rule_beside.py").write_text(LATE)
    folder = hand_in(root, "ada")
    (folder / "timestamp.txt").write_text("2026-03-08 14:00:00 UTC")
    with Grader(root).gradebook() as gradebook:
        gradebook.update_or_create_assignment("ps1", duedate="2026-03-08 12:00:00 UTC")
    assert grade(root)["ada"].score == 1


def test_settings_by_their_names_of_an_older_nbgrader_are_taken_over(tmp_path):
    root = lay_out(tmp_path / "course", "c.NbGrader.db_url = 'sqlite:///old.db'\n")
    assert Grader(root).coursedir.db_url == f"sqlite:///{root / 'old.db'}"
