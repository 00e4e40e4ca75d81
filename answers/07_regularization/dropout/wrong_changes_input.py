# Changes what it is given.
# told: changed the array
def dropout(x, rate, rng, training=True):
    if training:
        x *= rng.random(x.shape) >= rate
        x /= 1 - rate
    return x
