# Prints.
# told: it should
def dropout(x, rate, rng, training=True):
    print(x * (rng.random(x.shape) >= rate) / (1 - rate))
