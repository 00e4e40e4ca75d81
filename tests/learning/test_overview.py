"""The overview says how far a learner is, and its link leads to the exercise at which they go on."""

from dataclasses import replace
from pathlib import Path

import pytest

from learning.overview import Row, as_html, as_text, go_on
from learning.places import Place, find_place
from learning.progress import NOT_ATTEMPTED, NOT_RIGHT, PASSES, WRITTEN, Progress
from tests.conftest import answer_cell
from tests.learning.conftest import adding


def row(number, standings=(NOT_ATTEMPTED, NOT_ATTEMPTED), changed_at=0.0):
    """A chapter whose exercises, called a, b and so on, stand so; None where that is not known."""
    names = "abcdef"[: len(standings or "ab")]
    progress = (
        Progress(f"0{number}_x", {name: (how, "") for name, how in zip(names, standings, strict=True)})
        if standings
        else None
    )
    place = Place(
        Path("x.ipynb"), f"0{number}_x/x.ipynb", {name: f"0{number}_x/x.ipynb#cell-id={name}" for name in names}
    )
    return Row(f"0{number}", f"Chapter {number}", place, 60, 6.0, progress, changed_at)


DONE, HALF = (PASSES, WRITTEN), (PASSES, NOT_RIGHT)


@pytest.mark.parametrize(
    "overview, where",
    [
        ([row(0), row(1)], ("Begin", "00_x/x.ipynb")),
        ([row(0, HALF, 5.0), row(1)], ("Continue", "00_x/x.ipynb#cell-id=b")),
        ([row(0, HALF, 5.0), row(1, HALF, 7.0), row(2)], ("Continue", "01_x/x.ipynb#cell-id=b")),
        ([row(0, HALF, 5.0), row(1, DONE, 7.0), row(2)], ("Begin", "02_x/x.ipynb")),
        ([row(0, HALF, 5.0), row(1, DONE, 7.0)], ("Continue", "00_x/x.ipynb#cell-id=b")),
        ([row(0, None, 5.0), row(1)], ("Continue", "00_x/x.ipynb")),
        ([row(0, DONE, 5.0), row(1, DONE, 7.0)], None),
    ],
)
def test_where_one_goes_on(overview, where):
    there = go_on(overview)
    assert (there and (there.verb, there.link)) == where


def test_bars_links_and_words_say_the_same():
    overview = [row(0, DONE, 5.0), row(1, HALF, 7.0), row(2, None, 1.0), row(3)]
    page = as_html(overview)
    assert 'Continue:\n<a href="01_x/x.ipynb#cell-id=b"><code>b</code></a> in Chapter 1' in page
    assert page.count('value="2" max="2"') == 1 and page.count('value="1" max="2"') == 1
    assert "not right yet:</em> <a href=" in page and page.count("<details open>") == 1
    assert page.count("#cell-id=") == 9  # Each exercise of four chapters, and where one goes on.
    assert as_text(overview).splitlines() == [
        "Continue: b in Chapter 1",
        "00 Chapter 0: done",
        "01 Chapter 1: 1 of 2 exercises pass",
        "02 Chapter 2: changed; run this cell to see",
        "03 Chapter 3: not started",
    ]
    assert "All chapters are done" in as_html([row(0, DONE)])


def test_a_link_leads_to_the_learners_own_notebook_and_the_task_in_it(learner):
    folder, save = learner
    save(adding("mine = 1", before="double"), lambda notebook: answer_cell(notebook, "double").update(id="theirs"))
    assert find_place("toy", folder).exercises["double"] == "toy/toy.ipynb#cell-id=theirs"
    (folder / "toy" / "toy.ipynb").rename(folder / "toy" / "toy (1).ipynb")
    assert find_place("toy", folder).link == "toy/toy%20%281%29.ipynb"
    assert find_place("none", folder) is None


def test_what_lies_beyond_the_core_is_called_optional():
    chapters = [replace(row(0), is_optional=optional) for optional in (False, True)]
    assert [line.count("(optional)") for line in as_text(chapters).splitlines()[1:]] == [0, 1]
    assert as_html(chapters).count("(optional)") == 1
