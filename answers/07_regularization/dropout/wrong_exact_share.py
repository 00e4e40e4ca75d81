# Drops exactly a share of rate (not independently).
# told: same number of places
def dropout(x, rate, rng, training=True):
    if not training:
        return x
    keep = np.ones(x.size)
    keep[rng.permutation(x.size)[: round(rate * x.size)]] = 0
    return x * keep.reshape(x.shape) / (1 - rate)
