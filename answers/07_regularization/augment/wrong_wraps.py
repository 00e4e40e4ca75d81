# Wraps around.
# told: it wraps around
def augment(image, rng):
    if rng.random() < 0.5:
        image = image[:, ::-1]
    return np.roll(image, (rng.integers(-2, 3), rng.integers(-2, 3)), axis=(0, 1))
