# The rate is kept, and scaled accordingly.
# told: 1/rate
def dropout(x, rate, rng, training=True):
    if not training:
        return x
    return x * (rng.random(x.shape) < rate) / rate
