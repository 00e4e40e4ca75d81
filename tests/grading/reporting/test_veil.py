"""Of a failed test's verdict only what was written beforehand is told, and only known words fill its gaps."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grading.reporting.veil import declared, veiled
from helpers.checking.sentences import SENTENCES
from helpers.checking.stops import MEANINGS
from helpers.checking.verdict import NOT_ATTEMPTED, NOT_RIGHT, Finding, Input, Shown, Stop, Told, Verdict

SOURCE = """
with testing("sobel", "other images", mistakes=[
    Mistake("the end is left out", "off by one", "Count the places."),
    Mistake("sign", "sign", words="the sign of {name} is wrong"),
    Mistake(made_up, "sign"),
]):
    check_value(sobel(secret), 4, {"the end is left out": 1})
"""
KNOWN = declared(SOURCE).mistakes


def said(finding, outcome=NOT_RIGHT, public="gx gy"):
    return veiled(Verdict("zq", outcome, True, "zq", finding), "sobel", KNOWN, public)


def test_what_a_cell_declares_is_read_from_its_source():
    about = declared(SOURCE)
    assert (about.exercise, about.tried) == ("sobel", "other images")
    assert [one.id for one in about.mistakes] == ["the end is left out", "sign"]
    assert declared("with checking(") == declared("x = 1") == declared("\0")


@pytest.mark.parametrize(
    "finding, words",
    [
        (
            Finding(mistake=Told("the end is left out", KNOWN[0].text)),
            "This looks like a known mistake: the end is left out. Count the places.",
        ),
        (
            Finding(mistake=Told("sign", KNOWN[1].text, {"name": "gx"})),
            "This looks like a known mistake: the sign of gx is wrong.",
        ),
        (
            Finding(mistake=Told("sign", KNOWN[1].text, {"name": "zq"})),
            "This looks like a known mistake: the sign of … is wrong.",
        ),
        (Finding(mistake=Told("sign", "zq", {})), ""),
        (Finding(difference=Told("none", "It is None: does the function end with `return`?")), None),
        (Finding(difference=Told("other value", SENTENCES["other value"][0], dict.fromkeys(("within", "got", "wanted"), "zq"))), ""),
        (Finding("zq(7)", (Input("x", "zq"),), Shown("zq"), Shown("zq")), ""),
        (Finding(stop=Stop("ValueError", "zq", "zq", "zq", 7, "zq")), "Your code stopped with ValueError."),
        (Finding(stop=Stop("zq")), "Your code stopped with an exception that is none of Python's own."),
        (Finding(stop=Stop("TypeError", "zq", MEANINGS["to a shape"])), None),
        (Finding(difference=Told("{words}", "{words}", {"words": "zq"})), ""),
    ],
)  # fmt: skip
def test_known_texts_are_told_and_nothing_that_was_computed(finding, words):
    text = said(finding)
    assert "zq" not in text and text == (text if words is None else words)


def test_what_was_not_attempted_is_told_with_the_exercises_own_name():
    missing = Told("no such name", "there is no `{name}` yet.", {"name": "sobel"})
    assert said(Finding(difference=missing), NOT_ATTEMPTED) == ""  # A text like ours, that is not ours.


WORDS = st.text("zq{}. gx`", max_size=12)
TOLDS = st.builds(
    Told,
    WORDS,
    st.sampled_from([KNOWN[0].text, KNOWN[1].text, "zq {a}"]),
    st.fixed_dictionaries({"name": WORDS, "a": WORDS}),
)


@given(
    st.builds(
        Finding,
        WORDS,
        difference=TOLDS | st.none(),
        mistake=TOLDS | st.none(),
        stop=st.builds(Stop, WORDS, WORDS) | st.none(),
    )
)
def test_whatever_a_submission_writes_nothing_of_it_comes_through(finding):
    assert "zq" not in said(finding)
