# A mask of zeros and ones.
def dropout(x, rate, rng, training=True):
    if not training:
        return x.copy()
    return x * rng.binomial(1, 1 - rate, size=x.shape) / (1.0 - rate)
