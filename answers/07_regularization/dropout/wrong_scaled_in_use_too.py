# Right in training, scaled in use.
# told: in use, nothing is scaled
def dropout(x, rate, rng, training=True):
    if not training:
        return x * (1 - rate)
    return x * (rng.random(x.shape) >= rate) / (1 - rate)
