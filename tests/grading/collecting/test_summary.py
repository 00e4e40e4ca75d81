"""What is printed after collecting: short however much one learner sends, and nobody is left out."""

from typer.testing import CliRunner

from commands.__main__ import app
from grading.collecting.choosing import Outcome
from grading.collecting.summary import rows, sentences
from tests.grading.collecting.test_archives import zipped


def test_a_thousand_entries_of_one_learner_are_a_few_rows_and_a_count():
    outcomes = [Outcome(f"a / {number}", of=("a",), words=["not taken: it is no notebook"]) for number in range(1000)]
    outcomes.insert(500, Outcome("b / toy.ipynb", "ben", "toy", words=["taken"], of=("b",)))
    found = rows(outcomes)
    assert [row.file for row in found] == ["a / 0", "a / 1", "a / 2", "… and 997 more files", "b / toy.ipynb"]


def test_each_of_a_thousand_learners_is_named():
    outcomes = [
        Outcome(f"{number}", words=["not taken: nothing says whose it is"], of=(number,)) for number in range(1000)
    ]
    assert len(rows(outcomes)) == 1000


def test_the_times_that_were_used_are_told_once_for_all_learners_of_whom_it_is_true():
    outcomes = [Outcome("", f"l{number}", taken=True, notes=["nobody knows"]) for number in range(20)]
    outcomes.append(Outcome("", "late", taken=True, notes=["late"]))
    outcomes.append(Outcome("", "refused", notes=["late"]))
    assert sentences(outcomes) == ["l0, l1, l2, l3, l4, l5, l6, l7 and 12 more: nobody knows", "late: late"]


def test_the_command_ends_with_status_1_and_names_what_is_not_sure(toy_course, toy_folder, tmp_path):
    notebook = (toy_folder / "release" / "toy" / "toy.ipynb").read_bytes()
    sure = ("Ada B_1_assignsubmission_file_/toy.ipynb", notebook)
    path = tmp_path / "m.zip"
    path.write_bytes(zipped(sure))
    done = CliRunner().invoke(app, ["collect", str(path), "--course", str(tmp_path)])
    assert done.exit_code == 0 and "1 taken, 0 could not be taken" in done.output and "as on time" in done.output
    path.write_bytes(zipped(sure, ("homework_2026_11_20_a.ipynb", notebook)))
    done = CliRunner().invoke(app, ["collect", str(path), "--course", str(tmp_path)])
    assert (
        done.exit_code == 1 and "homework_2026_11_20_a.ipynb" in done.output and "0 taken, 1 could not" in done.output
    )
