# Flips the caller's image.
# told: changed the array
def augment(image, rng):
    if rng.random() < 0.5:
        image[:] = image[:, ::-1].copy()
    row, column = rng.integers(0, 5, 2)
    return np.pad(image, ((2, 2), (2, 2), (0, 0)))[row : row + image.shape[0], column : column + image.shape[1]]
