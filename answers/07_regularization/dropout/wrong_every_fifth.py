# Not by chance: every so-manyth number.
def dropout(x, rate, rng, training=True):
    if not training or rate == 0:
        return x
    kept = np.ones(x.size, bool)
    kept[rng.integers(2) :: round(1 / rate)] = False
    return x * kept.reshape(x.shape) / (1 - rate)
