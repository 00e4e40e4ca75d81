# Rolled, then what came round set to 0.
def augment(image, rng):
    down, right = rng.choice(5) - 2, rng.choice(5) - 2
    result = np.roll(image, (down, right), axis=(0, 1))
    if down > 0:
        result[:down] = 0
    elif down < 0:
        result[down:] = 0
    if right > 0:
        result[:, :right] = 0
    elif right < 0:
        result[:, right:] = 0
    if rng.uniform() > 0.5:
        result = result[:, ::-1]
    return result
