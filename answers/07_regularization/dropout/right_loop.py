# Number by number.
def dropout(x, rate, rng, training=True):
    if not training:
        return x
    result = np.zeros(x.shape)
    for place in np.ndindex(x.shape):
        if rng.uniform() >= rate:
            result[place] = x[place] / (1 - rate)
    return result
