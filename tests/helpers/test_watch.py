"""A check that runs long says what still runs; one without end is stopped; who stops it is told in a sentence."""

import pytest

from tests.helpers.page_of_a_person import page

SETUP = """
import hashlib
import time
import numpy as np
from helpers.checking import check_value, checking, watch

watch.TELL_AFTER, watch.TELL_EVERY, watch.STOP_AFTER, watch.PROMPT = 0.5, 0.2, 1000, 0.2

def endless(x):
    place = 0
    while place < x:
        place = min(place, 0)

def stubborn(x):
    while True:
        try:
            np.arange(5).sum()
        except Exception:
            pass

def in_a_library(x):
    return hashlib.pbkdf2_hmac("sha256", b"a", b"b", 6_000_000)

def sleepy(x):
    time.sleep(2)
    return 6
"""


@pytest.fixture(scope="module")
def person():
    with page() as opened:
        assert opened.run(SETUP).status == "ok"
        yield opened


def check(name):
    return f'with checking("{name}"):\n    row = 3\n    check_value({name}(row), 6)'


def test_what_still_runs_is_named_by_the_learners_own_line_and_interrupting_it_gives_a_sentence(person):
    shown = person.run(check("endless"), interrupt_at="This still runs")
    told = next(text for text in shown.texts if text.startswith("This still runs"))
    assert "in `endless`, line" in told and ("`while place < x:`" in told or "`place = min(place, 0)`" in told)
    assert "press ■" in told and "Kernel → Interrupt Kernel" in told
    assert "`endless(row)` stopped with Interrupted: you stopped it after" in shown.texts[-1]
    assert shown.errors == ["NotRightYet"]


@pytest.mark.parametrize("name", ["endless", "stubborn"])
def test_what_computes_without_end_is_stopped(person, name):
    person.run("watch.STOP_AFTER = 0.5")
    shown = person.run(check(name))
    person.run("watch.STOP_AFTER = 1000")
    assert f"`{name}(row)` stopped with TimeoutError: it had computed for" in shown.texts[-1]
    assert f"in `{name}`, line" in shown.texts[-1] and "Does each loop in it come to an end?" in shown.texts[-1]
    assert any(text.startswith("It ran for") for text in shown.texts), "the notice no longer says that it runs"


def test_that_a_call_of_a_library_cannot_be_stopped_midway_is_said_while_it_runs_and_after(person):
    person.run("watch.STOP_AFTER = 0.5")
    shown = person.run(check("in_a_library"))
    person.run("watch.STOP_AFTER = 1000")
    assert any("Python can't stop it amid a call of a library" in text for text in shown.texts)
    assert "in one call, amid which Python can't stop it" in shown.texts[-1]


def test_what_waits_is_named_and_let_be(person):
    person.run("watch.STOP_AFTER = 0.5")
    shown = person.run(check("sleepy"))
    person.run("watch.STOP_AFTER = 1000")
    assert "`time.sleep(2)`" in shown.texts[0]
    assert shown.texts[-1].startswith("sleepy: the visible check passes.")


def test_the_kernel_goes_on_after_a_stop(person):
    assert person.run("6 * 7").texts == ["42"]


def test_where_nobody_looks_nothing_watches(person):
    shown = person.run(check("sleepy"), attended=False)
    assert shown.texts == ["sleepy: the visible check passes."]
