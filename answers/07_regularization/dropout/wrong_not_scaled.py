# Not scaled.
# told: the survivors are not scaled up
def dropout(x, rate, rng, training=True):
    if not training:
        return x
    return x * (rng.random(x.shape) >= rate)
