"""A split is right, or its mistake is told."""

import pytest

from helpers.checking import NotRightYet
from helpers.checking.splits import check_split

GROUPS = ["a", "a", "b", "c", "b"]
CASES = {
    "right": (([0, 1, 3], [4, 2]), None),
    "of pictures": (([0, 3, 4], [1, 2]), "a group is on both sides"),
    "lost": (([0, 1], [2, 4]), "a picture is missing, or there twice"),
    "swapped": (([2, 4], [0, 1, 3]), "train and test are swapped"),
    "none": (([0, 1, 2, 3, 4], []), "another number of groups"),
    "names": ((["a", "c"], ["b"]), "names in place of indices"),
}


@pytest.mark.parametrize("case", CASES)
def test_a_split_is_judged(case):
    result, id = CASES[case]
    found = None
    try:
        assert check_split(result, GROUPS, 0.3) == (2, 4)
    except NotRightYet as error:
        found = error.finding.mistake.id
    assert found == id
