"""Nothing that the command did not make is ever removed, and of what it made nothing stays behind."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grading.records.ledger import open_ledger
from grading.records.made import lay
from tests.grading.test_configuration import grade, hand_in, lay_out


def write(folder, names, word):
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(word)


def files(folder):
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}


NAMES = st.sets(st.sampled_from(["a", "b", "data/c", "data/deep/d", "own/e"]))


@given(theirs=NAMES, first=NAMES, second=NAMES)
def test_what_others_have_laid_there_stays_and_what_was_made_before_goes(tmp_path_factory, theirs, first, second):
    place, one, two = (tmp_path_factory.mktemp(name) for name in ("place", "one", "two"))
    write(place, theirs, "theirs")
    write(one, first, "one")
    write(two, second, "two")
    with open_ledger(place.with_suffix(".db")) as ledger:
        lay(one, place, ledger, "name")
        lay(two, place, ledger, "name")
    # A file by the name of one that is made is taken for an older one of the same.
    assert files(place) == (theirs - (first - second)) | second
    assert all((place / name).read_text() == "two" for name in second)
    assert all((place / name).read_text() == "theirs" for name in theirs - first - second)


def test_a_run_that_was_killed_takes_nothing_for_somebody_elses(tmp_path):
    place, made = tmp_path / "place", tmp_path / "made"
    write(made, ["a", "b"], "made")
    (place / "b").mkdir(parents=True)  # In the way: laying ends here, as if it was killed.
    with open_ledger(tmp_path / "grading.db") as ledger:
        with pytest.raises(OSError):
            lay(made, place, ledger, "name")
        assert (place / "a").is_file()
        (place / "b").rmdir()
        write(tmp_path / "later", ["c"], "made")
        lay(tmp_path / "later", place, ledger, "name")
    assert files(place) == {"c"}


def test_grading_again_removes_no_file_of_a_persons_and_leaves_none_of_an_older_attempt(tmp_path):
    root = lay_out(tmp_path / "course")
    attempt = hand_in(root, "ada")
    (attempt / "old.csv").write_text("1")
    write(root / "release/ps1", ["solutions.pdf", "nb.ipynb"], "a person's")
    assert grade(root)["ada"].score == 2
    write(root, ["autograded/ada/ps1/remarks.txt", "feedback/ada/ps1/praise.txt", "source/ps1.txt"], "a person's")
    (attempt / "old.csv").rename(attempt / "new.csv")
    assert grade(root)["ada"].score == 2
    assert files(root / "release/ps1") == {"solutions.pdf", "nb.ipynb"}
    for name in ("release/ps1/solutions.pdf", "release/ps1/nb.ipynb", "autograded/ada/ps1/remarks.txt",
                 "feedback/ada/ps1/praise.txt", "source/ps1.txt"):  # fmt: skip
        assert Path(root, name).read_text() == "a person's"
    assert files(root / "autograded/ada/ps1") == {"nb.ipynb", "new.csv", "remarks.txt"}


def test_what_nbgrader_refuses_leaves_all_as_it_was(tmp_path):
    root = lay_out(tmp_path / "course")
    hand_in(root, "ada")
    grade(root)
    before = (root / "autograded/ada/ps1/nb.ipynb").read_bytes()
    (root / "refusing_steps.py").write_text(
        "class Refuse:\n    def __call__(self, *_):\n        raise ValueError('not today')\n"
    )
    with (root / "nbgrader_config.py").open("a") as config:
        config.write("c.Autograde.autograde_preprocessors.append('refusing_steps.Refuse')\n")
    assert "not today" in grade(root)["ada"].reason
    assert (root / "autograded/ada/ps1/nb.ipynb").read_bytes() == before
