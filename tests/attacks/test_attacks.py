"""No attack of the suite gains, reaches or disturbs anything on our grader."""

import re
import socket

import pytest

import helpers.checking.blocks
import helpers.checking.comparing
from attacks.trial import FAMILIES, Attack, find_attacks, try_on_ours, try_on_plain
from grading.running import bridge, warm_process
from tests.conftest import COURSE

ATTACKS = find_attacks()


@pytest.fixture(scope="module")
def outcome(tmp_path_factory):
    """The row of each attack by its name, and what nobody can be blamed for; all are graded in one class."""
    with pytest.MonkeyPatch.context() as patch:
        # A warm process of their own: what lives on must be theirs.
        patch.delenv(warm_process.SOCKET, raising=False)
        rows, loose = try_on_ours(ATTACKS, tmp_path_factory.mktemp("attacks"), COURSE)
    return {row.attack.name: row for row in rows}, loose


@pytest.mark.parametrize("name", [attack.name for attack in ATTACKS])
def test_attack(outcome, name):
    row = outcome[0][name]
    assert not row.came_through, f"{row.attack.tries}: {row} ({row.said})"


def test_others_keep_their_grade_and_nothing_is_left(outcome):
    assert outcome[1] == []


def test_the_suite_is_as_large_as_promised_and_says_what_it_tries():
    assert len(ATTACKS) >= 60 and len({attack.name for attack in ATTACKS}) == len(ATTACKS)
    for family in FAMILIES:
        assert len([attack for attack in ATTACKS if attack.family == family]) >= 10
    for attack in ATTACKS:
        assert attack.text.startswith("# ") and attack.tries.endswith("."), attack.name


def test_what_an_attack_replaces_is_there():
    # An attack on a name that is no longer there would be held, and say nothing.
    owners = {
        "bridge.this_end": bridge.LearnerEnd(socket.socketpair()[0]),
        "bridge.End": bridge.End,
        "bridge.LearnerEnd": bridge.LearnerEnd,
        "comparing": helpers.checking.comparing,
        "c": helpers.checking.comparing,
        "blocks": helpers.checking.blocks,
    }
    used = [
        (attack.name, owner, name)
        for attack in ATTACKS
        for owner, name in re.findall(rf"\b({'|'.join(owners)})\.(\w+)", attack.text)
        if "helpers" in attack.text or owner.startswith("bridge")
    ]
    assert len(used) > 15
    replaced = {"isinstance"}  # A built-in, found there before the true one.
    assert not [use for use in used if not hasattr(owners[use[1]], use[2]) and use[2] not in replaced]


def test_plain_nbgrader_grades_in_its_container(tmp_path):
    # An answer that tries nothing; were the container broken, all attacks would seem to stop plain nbgrader.
    harmless = Attack("breaking", "harmless", "def double(x):\n    return x + x\n# deserves 3\n")
    row = try_on_plain(harmless, tmp_path / "plain", COURSE)
    assert str(row) == "–" and row.memory > 100 << 20, row.said
