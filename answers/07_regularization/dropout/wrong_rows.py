# Whole rows.
def dropout(x, rate, rng, training=True):
    if not training:
        return x
    kept = rng.random(len(x)) >= rate
    return x * kept.reshape(-1, *[1] * (x.ndim - 1)) / (1 - rate)
