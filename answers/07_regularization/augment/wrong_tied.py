# What is flipped moves to the right only.
# told: with and without a flip
def augment(image, rng):
    row, column = rng.integers(0, 5, 2)
    if column < 2 or (column == 2 and rng.random() < 0.5):
        image = image[:, ::-1]
    padded = np.pad(image, ((2, 2), (2, 2), (0, 0)))
    return padded[row : row + image.shape[0], column : column + image.shape[1]]
