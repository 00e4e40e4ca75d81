# Keeps the dtype.
def dropout(x, rate, rng, training=True):
    if not training:
        return x
    return (x * (rng.random(x.shape) >= rate) / (1 - rate)).astype(x.dtype)
