# Only down and right.
# told: not all moves down from
def augment(image, rng):
    if rng.random() < 0.5:
        image = image[:, ::-1]
    padded = np.pad(image, ((2, 2), (2, 2), (0, 0)), mode="constant")
    row = rng.integers(0, 3)
    column = rng.integers(0, 3)
    height, width = image.shape[:2]
    return padded[row : row + height, column : column + width]
