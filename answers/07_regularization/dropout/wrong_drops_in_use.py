# Ignores training.
# told: in use, nothing is left out
def dropout(x, rate, rng, training=True):
    return x * (rng.random(x.shape) >= rate) / (1 - rate)
