# The frame stays.
# told: The result's shape
def augment(image, rng):
    if rng.random() < 0.5:
        image = image[:, ::-1]
    return np.pad(image, ((2, 2), (2, 2), (0, 0)))
