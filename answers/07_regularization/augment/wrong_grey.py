# Grey images only.
def augment(image, rng):
    if rng.random() < 0.5:
        image = image[:, ::-1]
    padded = np.pad(image, ((2, 2), (2, 2), (0, 0)), mode="constant")
    row = rng.integers(0, 5)
    column = rng.integers(0, 5)
    height, width = image.shape[:2]
    image = padded[row : row + height, column : column + width]
    return image[:, :, :1]
