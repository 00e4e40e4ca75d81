# A mask of random numbers.
def dropout(x, rate, rng, training=True):
    if training:
        return np.where(rng.random(x.shape) < rate, 0.0, x / (1 - rate))
    return x
