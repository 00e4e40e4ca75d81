# Not independent: neighbours go together.
# told: neighbour
def dropout(x, rate, rng, training=True):
    if not training:
        return x
    f = x.reshape(-1)
    m = np.repeat(rng.random((f.size + 1) // 2) >= rate, 2)[: f.size]
    return (f * m / (1 - rate)).reshape(x.shape)
