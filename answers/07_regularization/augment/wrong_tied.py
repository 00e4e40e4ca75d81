# A flip decides the direction of the move.
# told: with and without a flip
def augment(image, rng):
    row, column = rng.integers(0, 5, 2)
    padded = np.pad(image, ((2, 2), (2, 2), (0, 0)))
    result = padded[row : row + image.shape[0], column : column + image.shape[1]]
    flip = column < 2 or (column == 2 and rng.random() < 0.5)
    return result[:, ::-1] if flip else result
