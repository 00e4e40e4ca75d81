# Scaled in use, as in the first paper.
# told: not scaled up
def dropout(x, rate, rng, training=True):
    kept = rng.random(x.shape) >= rate
    return x * kept if training else x * (1 - rate)
