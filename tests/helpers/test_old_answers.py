"""An answer whose cell did not make it when it ran last is not judged; the line that is shown is the learner's own."""

import pytest
from IPython.core.interactiveshell import InteractiveShell

from helpers.checking import NotRightYet, old_answers
from helpers.checking.card import card
from helpers.checking.text import verdict_text

RIGHT = "def double(x):\n    return 2 * x"
CHECK = (
    "from helpers.checking import check_value, checking\n"
    "with checking('doubling'):\n    judged.append(double(3))\n    check_value(double(3), 6)"
)


class Page:
    """A notebook's page: it tells IPython which cell it runs."""

    def __init__(self, shell):
        self.shell = shell

    def run(self, source, cell="answer"):
        return self.shell.run_cell(source, cell_id=cell, store_history=True)

    def check(self):
        """What the check says, and whether it judged the answer."""
        self.shell.user_ns["judged"] = []
        error = self.run(CHECK, "check").error_in_exec
        assert error is None or isinstance(error, NotRightYet)
        return error and error.verdict, bool(self.shell.user_ns["judged"])


@pytest.fixture
def page(monkeypatch, capsys):
    shell = InteractiveShell()
    monkeypatch.setattr(old_answers, "_makers", old_answers._watch(shell))
    return Page(shell)


BROKEN = {
    "it can't be read": ("def double(x):\n    return (2 * x", "SyntaxError", "return (2 * x"),
    "it stops": ("import math\n@math.nothing\ndef double(x):\n    return 2 * x", "AttributeError", "@math.nothing"),
    "an unknown name": ("def double(x: numbr):\n    return 2 * x", "NameError", "def double(x: numbr):"),
}


@pytest.mark.parametrize("why", BROKEN)
@pytest.mark.parametrize("before", [RIGHT, "def double(x):\n    return x", None])
def test_an_answer_whose_cell_did_not_run_is_told_first_and_alone(page, why, before):
    source, error, line = BROKEN[why]
    if before:
        page.run(before)
    page.run(source)
    verdict, judged = page.check()
    assert not judged and verdict.finding.difference.id == "did not run"
    assert (verdict.finding.stop.error, verdict.finding.stop.source) == (error, line)
    for said in (verdict_text(verdict), card(verdict)):
        assert error in said and "did not run to its end" in said and "should give" not in said
    page.run(RIGHT)
    assert page.check() == (None, True)


def test_an_answer_that_got_another_name_is_told(page):
    page.run("def double(x):\n    raise NotImplementedError('not attempted yet')")
    page.run("def duble(x):\n    return 2 * x")
    verdict, judged = page.check()
    assert not judged and "now makes `duble`" in verdict_text(verdict)


def test_an_answer_below_which_something_stops_is_judged(page):
    page.run(f"{RIGHT}\ndouble()")
    assert page.check() == (None, True)


def test_an_answer_may_move_to_another_cell(page):
    page.run(RIGHT)
    page.run(RIGHT, "another")
    page.run("print('what was the answer')")
    assert page.check() == (None, True)


def test_a_cell_that_tries_something_and_stops_makes_no_answer_old(page):
    page.run(RIGHT)
    page.run("double(1, 2)\ndouble = 3", "scratch")
    page.run("double(3", "scratch")
    verdict, judged = page.check()
    assert judged and verdict is None


def test_where_no_page_tells_which_cell_runs_nothing_is_said(page):
    """So it is under nbgrader: what is said there does not change."""
    for source in (RIGHT, "def double(x):\n    return (2"):
        page.run(source, None)
    assert page.check() == (None, True)
