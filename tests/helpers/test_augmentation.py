"""How an image was flipped and moved is told as SciPy would do it; right draws are accepted, each mistake has its name."""

import itertools

import numpy as np
import pytest
from scipy import ndimage

from helpers.checking import NotRightYet
from helpers.checking.augmentation import MISTAKES, Way, check_augmented, check_drawn_separately, ways_of

IMAGE = np.random.default_rng(0).uniform(0.2, 1, (7, 9, 3)).astype(np.float32)
FILLS = {"zeros": "constant", "wrapped": "grid-wrap", "edge": "nearest", "reflected": "mirror"}


def changed(rng, *, fill="zeros", moves=(-2, -1, 0, 1, 2), flipped=0.5, axis=1):
    image = np.flip(IMAGE, axis) if rng.random() < flipped else IMAGE
    down, right = rng.choice(moves, 2)
    return ndimage.shift(image, (down, right, 0), order=0, mode=FILLS[fill])


def draws(change=changed, count=300, seed=1, **settings):
    rng = np.random.default_rng(seed)
    return ways_of(IMAGE, [change(rng, **settings) for _ in range(count)])


def told(check, ways):
    with pytest.raises(NotRightYet) as raised:
        check(ways)
    return raised.value.finding.mistake.id


@pytest.mark.parametrize("fill", FILLS)
def test_every_way_is_told_as_scipy_makes_it(fill):
    for flip, down, right in itertools.product(("none", "left-right", "up-down"), range(-2, 3), range(-2, 3)):
        if fill != "zeros" and down == right == 0:
            continue  # Nothing is filled.
        image = IMAGE if flip == "none" else np.flip(IMAGE, 1 if flip == "left-right" else 0)
        result = ndimage.shift(image, (down, right, 0), order=0, mode=FILLS[fill])
        [way] = ways_of(IMAGE, [result])
        assert way == Way(fill, flip, down, right)


def test_nested_lists_are_as_good_as_arrays_and_minus_zero_is_zero():
    result = ndimage.shift(IMAGE, (1, 0, 0), order=0)
    result[0] = -0.0
    assert ways_of(IMAGE, [result.tolist(), IMAGE]) == [
        Way("zeros", "none", down=1, right=0),
        Way("zeros", "none", down=0, right=0),
    ]


@pytest.mark.parametrize("seed", range(20))
def test_right_draws_are_accepted(seed):
    check_augmented(draws(count=200, seed=seed))
    ways = draws(count=1300, seed=seed)
    check_augmented(ways)
    check_drawn_separately(ways)


@pytest.mark.parametrize(
    "id, change",
    {
        "the result has another shape": lambda rng: np.pad(IMAGE, ((2, 2), (2, 2), (0, 0))),
        "it wraps around": lambda rng: changed(rng, fill="wrapped"),
        "the edge is copied": lambda rng: changed(rng, fill="edge"),
        "the edge is reflected": lambda rng: changed(rng, fill="reflected"),
        "something else than a flip and a move": lambda rng: changed(rng) + rng.normal(0, 0.01, IMAGE.shape),
        "it flips up-down": lambda rng: changed(rng, axis=0),
        "never flipped": lambda rng: changed(rng, flipped=0),
        "not half of all results are flipped": lambda rng: changed(rng, flipped=0.2),
        "some moves never come up": lambda rng: changed(rng, moves=(-2, -1, 0, 1)),
        "some moves come up more often": lambda rng: changed(rng, moves=(-2, -1, 0, 0, 0, 0, 1, 2)),
    }.items(),
)
def test_each_mistake_has_its_name(id, change):
    assert told(check_augmented, draws(change)) == id


def test_half_a_turn_is_a_flip_up_down_too():
    assert told(check_augmented, draws(lambda rng: changed(rng, axis=(0, 1)))) == "it flips up-down"


def test_always_flipped():
    assert told(check_augmented, draws(flipped=1)) == "not half of all results are flipped"


def test_a_move_that_is_missing_names_its_direction():
    def only_down(rng):
        image = IMAGE[:, ::-1] if rng.random() < 0.5 else IMAGE
        return ndimage.shift(image, (rng.integers(-2, 3), 0, 0), order=0)

    with pytest.raises(NotRightYet, match="not all moves to the right"):
        check_augmented(draws(only_down))


def test_draws_that_hang_together():
    def same_move(rng):
        move = rng.integers(-2, 3)
        return ndimage.shift(IMAGE[:, ::-1] if rng.random() < 0.5 else IMAGE, (move, move, 0), order=0)

    def flip_by_move(rng):
        down, right = rng.integers(-2, 3, 2)
        return ndimage.shift(IMAGE[:, ::-1] if (down + right) % 2 else IMAGE, (down, right, 0), order=0)

    for change, id in (
        (same_move, "the two moves are not drawn separately"),
        (flip_by_move, "flip and move are not drawn separately"),
    ):
        ways = draws(change, count=1300)
        check_augmented(ways)
        assert told(check_drawn_separately, ways) == id


def test_every_mistake_is_shown_here():
    shown = {id for id, _ in test_each_mistake_has_its_name.pytestmark[0].args[1]}
    separately = {"the two moves are not drawn separately", "flip and move are not drawn separately"}
    assert shown | separately == set(MISTAKES)
