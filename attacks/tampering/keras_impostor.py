# Something that only looks like a model gives the answers that a model would.
import types

import numpy as np


def network():
    say = types.SimpleNamespace(numpy=lambda: np.zeros((4, 1)))
    return types.SimpleNamespace(count_params=lambda: np.float64(3), __call__=lambda pairs: say)
