# Rates are rounded to tenths.
def dropout(x, rate, rng, training=True):
    if not training:
        return x
    return x * (rng.integers(0, 10, x.shape) >= round(rate * 10)) / (1 - rate)
