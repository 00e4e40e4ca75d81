# Tables only.
def dropout(x, rate, rng, training=True):
    if not training:
        return x
    rows, columns = x.shape
    return x * (rng.random((rows, columns)) >= rate) / (1 - rate)
