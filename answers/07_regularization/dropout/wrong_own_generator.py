# A generator of its own.
# told: generator of its own
def dropout(x, rate, rng, training=True):
    rng = np.random.default_rng(0)
    if not training:
        return x
    return x * (rng.random(x.shape) >= rate) / (1 - rate)
