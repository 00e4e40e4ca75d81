"""No attack of the suite gains, reaches or disturbs anything on our grader."""

import pytest

from grading.attack import FAMILIES, find_attacks, try_on_ours

ATTACKS = find_attacks()


@pytest.fixture(scope="module")
def outcome(tmp_path_factory):
    """The row of each attack by its name, and what nobody can be blamed for; all are graded in one class."""
    rows, loose = try_on_ours(ATTACKS, tmp_path_factory.mktemp("attacks"))
    return {row.attack.name: row for row in rows}, loose


@pytest.mark.parametrize("name", [attack.name for attack in ATTACKS])
def test_attack(outcome, name):
    row = outcome[0][name]
    assert not (row.gained or row.reached or row.disturbed), f"{row.attack.tries}: {row} ({row.said})"


def test_others_keep_their_grade_and_nothing_is_left(outcome):
    assert outcome[1] == []


def test_the_suite_is_as_large_as_promised_and_says_what_it_tries():
    assert len(ATTACKS) >= 60 and len({attack.name for attack in ATTACKS}) == len(ATTACKS)
    for family in FAMILIES:
        assert len([attack for attack in ATTACKS if attack.family == family]) >= 10
    for attack in ATTACKS:
        assert attack.text.startswith("# ") and attack.tries.endswith("."), attack.name
