"""What an unanswered exercise stops says what it waits for; what a learner did wrong shows its traceback."""

import pytest

from tests.helpers.page_of_a_person import page

STUB = 'raise NotImplementedError("not attempted yet")'
SETUP = f"""
from helpers.checking import check_value, checking
from helpers.checking.done import show_done

def double(x):
    {STUB}

def twice_double(x):
    return 2 * double(x)

def triple(x):
    return 3 * x

def wrong(x):
    return x
"""
WAITS = "waits for `double`: answer it above, then run this cell again."


@pytest.fixture(scope="module")
def person():
    with page() as opened:
        assert opened.run(SETUP).status == "ok"
        yield opened


def check(name, call):
    return f'with checking("{name}"):\n    check_value({call}, 6)'


def test_a_cell_that_uses_an_unanswered_function_waits_and_so_does_what_builds_on_it(person):
    first = person.run("six = double(3)\nseven = six + 1")
    assert (first.texts, first.errors, first.status) == ([f"This cell {WAITS}"], [], "error")
    second = person.run("eight = seven + 1")
    assert "waits for `seven`, which a cell above makes once `double` is answered" in second.texts[0]
    assert "waits for `eight`" in person.run("print(eight)").texts[0]


def test_where_nobody_looks_the_error_is_shown_as_ever(person):
    for source, error in (("double(3)", "NotImplementedError"), (check("double", "double(3)"), "NotAttempted")):
        assert person.run(source, attended=False).errors == [error]


def test_a_learners_own_mistake_is_no_waiting(person):
    for source, error in (
        ("print(nowhere_made)", "NameError"),
        ("raise NotImplementedError('mine')", "NotImplementedError"),
        (check("wrong", "wrong(3)"), "NotRightYet"),
    ):
        assert person.run(source).errors == [error]


def test_a_check_says_what_it_waits_for_and_shows_no_error_beside_it(person):
    untouched = person.run(check("double", "double(3)"))
    assert untouched.texts[0].startswith("double: not attempted yet.") and not untouched.errors
    assert untouched.status == "error", "for nbgrader, and for who runs one cell after the other"
    other = person.run(check("twice_double", "twice_double(1.5)"))
    assert other.texts == [f"twice_double: {WAITS}"] and not other.errors


def test_a_name_that_an_exercise_asks_for_is_waited_for_once_its_check_has_missed_it(person):
    assert person.run(STUB).texts == ["Not attempted yet: your answer goes into this cell."]
    said = person.run('with checking("kernels"):\n    check_value(upright, 1)\n    check_value(flat, 2)')
    assert "there is no `upright` yet" in said.texts[0]
    assert "has become text" in said.texts[0], "an answer cell turned to Markdown looks so from the kernel"
    for name in ("upright", "flat"):
        assert person.run(f"print({name})").texts == [f"This cell {WAITS.replace('double', 'kernels')}"]


def test_the_last_cell_says_how_each_exercise_stands(person):
    for name, call in (("double", "double(3)"), ("twice_double", "twice_double(1)"), ("triple", "triple(2)")):
        person.run(check(name, call))
    person.run(check("wrong", "wrong(3)"))
    said = person.run('show_done("double", "twice_double", "triple", "wrong", "never_run")').texts[0].splitlines()
    assert said[0] == "1 of 5 visible checks passes."
    assert [line.split(None, 2)[0::2] for line in said[1:]] == [
        ["–", "not attempted"],
        ["–", f"{WAITS[0].upper()}{WAITS[1:]}"],
        ["✓", "right, as far as its visible check tells"],
        ["✗", "not right yet: It is 3; it should be 6."],
        ["–", "its check has not run"],
    ]
