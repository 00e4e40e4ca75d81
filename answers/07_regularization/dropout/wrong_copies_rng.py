# Draws from a copy of the generator: a second call gives the same places.
# told: draw from `rng` itself
from copy import deepcopy
def dropout(x, rate, rng, training=True):
    if not training:
        return x
    return x * (deepcopy(rng).random(x.shape) >= rate) / (1 - rate)
