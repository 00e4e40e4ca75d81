# Half, whatever the rate.
def dropout(x, rate, rng, training=True):
    if not training:
        return x
    return x * (rng.random(x.shape) >= 0.5) / (1 - rate)
