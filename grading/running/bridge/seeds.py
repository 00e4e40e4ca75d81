"""A seed that a test sets counts for the learner's function that it calls, as it would in one process.

Without, the same answer would be trained with other random numbers in each submission, and get other points.
"""

import functools
import random
import sys
from typing import Any

import numpy as np

_set: list[int] = []


def note_those_of_keras() -> None:
    """Have `keras.utils.set_random_seed` note what is set in this process; where Keras is not imported there is nothing to do."""
    keras = sys.modules.get("keras")
    if keras is None or hasattr(keras.utils.set_random_seed, "is_noted"):
        return
    set_random_seed = keras.utils.set_random_seed

    @functools.wraps(set_random_seed)
    def noting(seed: int) -> None:
        set_random_seed(seed)
        _set[:] = [seed]

    noting.is_noted = True  # type: ignore[attr-defined]
    keras.utils.set_random_seed = noting


def take() -> int | None:
    """The seed that was set last, if it was not taken before."""
    return _set.pop() if _set else None


def plant(seed: Any) -> None:
    """Set a seed here that was set in another process."""
    if not isinstance(seed, int):
        return
    if keras := sys.modules.get("keras"):
        keras.utils.set_random_seed(seed)
    else:
        random.seed(seed)
        np.random.seed(seed)
