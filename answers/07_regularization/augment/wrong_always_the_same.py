# A generator of its own.
# told: About half of all results
def augment(image, rng):
    rng = np.random.default_rng(3)
    if rng.random() < 0.5:
        image = image[:, ::-1]
    padded = np.pad(image, ((2, 2), (2, 2), (0, 0)), mode="constant")
    row = rng.integers(0, 5)
    column = rng.integers(0, 5)
    height, width = image.shape[:2]
    return padded[row : row + height, column : column + width]
