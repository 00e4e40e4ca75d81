"""A verdict is data: it comes back from JSON as it was, and whatever is none is taken for none."""

import json
from dataclasses import asdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grading.glossary import read_glossary
from helpers.checking import AuthorsSlip, Mistake, NotRightYet, check_array, check_true, check_value, checking, testing
from helpers.checking.card import card
from helpers.checking.concepts import CONCEPTS
from helpers.checking.text import summary
from helpers.checking.verdict import (
    NOT_ATTEMPTED,
    NOT_RIGHT,
    RIGHT,
    Drawn,
    Finding,
    Input,
    Shown,
    Stop,
    Told,
    Verdict,
    from_json,
)
from tests.conftest import COURSE

TEXTS = st.text(max_size=8)
# Texts with gaps; not each gap has its words.
GAPPED = st.sampled_from(["plain", "{a}", "{a} and {b}", "{a!r}", "{a:9}", "{a.b}", "{a[0]}", "{}", "{", "a {{ brace"])
ANY_TOLD = st.builds(Told, TEXTS, GAPPED, st.dictionaries(st.sampled_from("ab"), TEXTS), TEXTS)
TOLD = ANY_TOLD.filter(lambda told: told.text in ("plain", "a {{ brace") or (told.text == "{a}" and "a" in told.gaps))
PLACES = st.tuples(st.integers(0, 9), st.integers(0, 9))
DRAWN = st.builds(
    Drawn,
    TEXTS,
    st.sampled_from(["", "aGFuZGVkIGlu", '"/><script>']),
    st.lists(st.lists(TEXTS, min_size=1, max_size=3).map(tuple), max_size=3).map(tuple),
    PLACES,
    st.lists(PLACES, max_size=2).map(tuple),
)
SHOWN = st.builds(Shown, TEXTS, st.none() | PLACES, TEXTS, st.sampled_from(["value", "network"]), st.none() | DRAWN)
FINDINGS = st.builds(
    Finding,
    TEXTS,
    st.lists(st.builds(Input, TEXTS, TEXTS, st.none() | DRAWN), max_size=2).map(tuple),
    st.none() | SHOWN,
    st.none() | SHOWN,
    st.none() | TOLD,
    st.none() | TOLD,
    st.none() | st.builds(Stop, TEXTS, TEXTS, TEXTS, TEXTS, st.integers(0, 99), TEXTS),
    st.none() | DRAWN,
)
OUTCOMES = st.sampled_from([RIGHT, NOT_RIGHT, NOT_ATTEMPTED])
VERDICTS = st.builds(
    Verdict, TEXTS, OUTCOMES, st.booleans(), TEXTS, st.none() | FINDINGS, TEXTS, st.integers(0, 2), TEXTS
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
)


@given(VERDICTS)
def test_a_verdict_comes_back_from_json_as_it_was(verdict):
    found = from_json(json.loads(json.dumps(verdict.to_json())))
    assert found == verdict and asdict(found) == asdict(verdict)  # With what is drawn, which no comparison asks for.


@given(VERDICTS, st.data())
def test_a_verdict_with_a_field_of_another_kind_is_none_or_a_verdict(verdict, data):
    broken = verdict.to_json()
    broken[data.draw(st.sampled_from(sorted(broken)))] = data.draw(JSON)
    found = from_json(broken)
    assert found is None or (isinstance(found, Verdict) and from_json(found.to_json()) == found)


@given(ANY_TOLD)
def test_a_text_whose_gaps_are_not_filled_comes_back_as_no_verdict(told):
    verdict = Verdict("double", NOT_RIGHT, finding=Finding(mistake=told))
    found = from_json(verdict.to_json())
    if found is not None:
        assert summary(found) and card(found)  # Whoever shows it can rely on it.
    elif set(told.gaps) == {"a", "b"}:
        assert told.text not in ("plain", "{a}", "{a} and {b}", "a {{ brace")


@given(JSON)
def test_what_is_no_verdict_is_none(data):
    assert from_json(data) is None


def raised(block, run):
    with pytest.raises(NotRightYet) as error, block:
        run()
    return error.value.verdict


KNOWN = [
    Mistake("squared", "formula", "Read the task's first line again."),
    Mistake("too many", "counting", words="There are {count} too many."),
]


def test_a_check_records_what_was_asked_what_came_and_which_mistake_explains_it():
    def double(x):
        return x * x

    given_ = 3
    verdict = raised(checking("double", mistakes=KNOWN), lambda: check_value(double(given_), 6, {"squared": 9}))
    finding = verdict.finding
    assert (verdict.exercise, verdict.outcome, verdict.hidden) == ("double", NOT_RIGHT, False)
    assert (finding.call, finding.inputs) == ("double(given_)", (Input("given_", "3"),))
    assert (finding.expected.text, finding.got.text, finding.difference.id) == ("6", "9", "other value")
    assert (finding.mistake.id, finding.mistake.concept) == ("squared", "formula")
    assert summary(verdict) == "This looks like a known mistake: squared. Read the task's first line again."


def test_a_hidden_test_records_the_same_mistake_and_neither_call_nor_values():
    with checking("double", mistakes=KNOWN):
        pass
    verdict = raised(testing("double", "other numbers"), lambda: check_value(7310593, 2, {"squared": 7310593}))
    assert verdict.hidden and verdict.tried == "other numbers" and verdict.finding.mistake.id == "squared"
    assert "7310593" not in json.dumps(verdict.to_json())


def test_gaps_are_kept_apart_from_the_words_and_a_whole_sentence_stands_by_itself():
    verdict = raised(checking("double", mistakes=KNOWN), lambda: check_true(False, "too many", count=3))
    assert verdict.finding.mistake.gaps == {"count": "3"} and "There are 3 too many." in card(verdict)
    assert "known mistake" not in card(verdict)


def test_arrays_are_recorded_with_shape_and_dtype():
    import numpy as np

    verdict = raised(checking("a"), lambda: check_array(np.zeros((2, 3), np.uint8), np.ones((3, 2))))
    assert (verdict.finding.got.shape, verdict.finding.got.dtype) == ((2, 3), "uint8")
    assert (verdict.finding.expected.shape, verdict.finding.difference.id) == ((3, 2), "other shape")


def test_where_the_learners_code_stopped_is_recorded_in_parts():
    def double(x):
        return x + "s"

    stop = raised(checking("double"), lambda: check_value(double(3), 6)).finding.stop
    assert (stop.error, stop.function, stop.source) == ("TypeError", "double", 'return x + "s"')
    assert stop.meaning.startswith("Which kinds do the two sides have?")
    hidden = raised(testing("double", "others"), lambda: check_value(double(3), 6)).finding.stop
    assert hidden == Stop("TypeError", meaning=stop.meaning)


def test_a_card_is_harmless_whatever_came():
    verdict = raised(checking("a"), lambda: check_value("<script>alert(1)</script>", "x"))
    assert "<script" not in card(verdict) and "&lt;script" in card(verdict)


@pytest.mark.parametrize(
    "mistakes, words",
    [
        ([Mistake("a", "no concept of the list")], "none of the list"),
        ([Mistake("a", "sign"), Mistake("a", "sign")], "twice"),
    ],
)
def test_an_author_who_declares_a_mistake_wrongly_is_told(mistakes, words):
    with pytest.raises(AuthorsSlip, match=words), checking("double", mistakes=mistakes):
        pass


def test_an_author_who_leaves_a_gap_is_told():
    with pytest.raises(NotRightYet, match="AuthorsSlip"), checking("double", mistakes=KNOWN):
        check_true(False, "too many")


def test_an_author_who_names_a_mistake_that_is_not_declared_is_told():
    for judge in (lambda: check_true(False, "cubed"), lambda: check_value(8, 6, {"cubed": 8})):
        with (
            pytest.raises(NotRightYet, match=r"AuthorsSlip.*declares no mistake 'cubed'"),
            checking("double", mistakes=KNOWN),
        ):
            judge()


def test_where_the_check_has_not_run_its_test_refuses_all_the_same():
    # The kernel that ran the check may have ended, and a fresh one go on with the test.
    with pytest.raises(NotRightYet, match="looks like a known mistake: squared"), testing("never checked", "others"):
        check_value(9, 6, {"squared": 9})


def test_each_concept_leads_to_a_term_of_the_glossary():
    assert set(filter(None, CONCEPTS.values())) <= read_glossary(COURSE.glossary).keys()
