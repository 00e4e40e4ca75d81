"""What judges a split into pictures to learn from and pictures to test on, by groups that must not be on both sides."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from helpers.checking.comparing import parts, tell
from helpers.checking.mistakes import Mistake, by_id

MISTAKES = by_id(
    Mistake(
        "a group is on both sides",
        "trained on what is tested",
        words="the group {group} is in `train` and in `test`: draw among the groups, not among the pictures",
    ),
    Mistake("a picture is missing, or there twice", "indexing", "Each index stands in one of the two, once."),
    Mistake(
        "another number of groups",
        "counting",
        words="{found} of {count} groups are in `test`; asked were {wanted}: the share is one of the groups, not of the pictures",
    ),
    Mistake("train and test are swapped", "what was asked", "`train` comes first, and `share` is that of the test."),
    Mistake("names in place of indices", "indexing", "Asked are the places of the pictures."),
)


def check_split(result: Any, groups: Sequence[Any], share: float) -> tuple[int, ...]:
    """Check a split, all but how it was drawn.

    Parameters
    ----------
    result : pair of array_like of int
        What the learner's code gave: the places in train and in test.
    groups : sequence
        The group of each picture.
    share : float
        The part of the groups that is to be in test.

    Returns
    -------
    tuple of int
        The places in test, sorted.

    Raises
    ------
    NotRightYet
        With the message to the learner.
    """
    train, test = (np.asarray(part).ravel() for part in parts(result, "train", "test"))
    kinds = list(map(str, groups))
    if any(part.dtype.kind not in "iu" and len(part) for part in (train, test)):
        tell(MISTAKES["names in place of indices"])
    if sorted([*train.tolist(), *test.tolist()]) != list(range(len(kinds))):
        tell(MISTAKES["a picture is missing, or there twice"])
    in_train, in_test = ({kinds[place] for place in part.astype(int)} for part in (train, test))
    count = len(set(kinds))
    wanted = round(share * count)
    if in_train & in_test:
        tell(MISTAKES["a group is on both sides"], group=min(in_train & in_test))
    if len(in_test) != wanted and len(in_train) == wanted:
        tell(MISTAKES["train and test are swapped"])
    if len(in_test) != wanted:
        tell(MISTAKES["another number of groups"], found=len(in_test), count=count, wanted=wanted)
    return tuple(sorted(int(place) for place in test))
