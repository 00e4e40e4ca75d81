# A mask by choice, with what it multiplies.
def dropout(x, rate, rng, training=True):
    if not training or rate == 0:
        return np.array(x)
    return x * rng.choice([0, 1 / (1 - rate)], p=[rate, 1 - rate], size=x.shape)
