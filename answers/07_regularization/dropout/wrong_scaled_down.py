# Scaled the wrong way.
# told: should be made larger
def dropout(x, rate, rng, training=True):
    if not training:
        return x
    return x * (rng.random(x.shape) >= rate) * (1 - rate)
