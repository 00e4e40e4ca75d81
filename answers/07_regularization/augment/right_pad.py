# A frame of zeros, cut.
def augment(image, rng):
    padded = np.pad(image, [(2, 2), (2, 2), (0, 0)])
    down, right = rng.integers(-2, 3), rng.integers(-2, 3)
    result = padded[2 - down : 2 - down + image.shape[0], 2 - right : 2 - right + image.shape[1]]
    return np.fliplr(result) if rng.integers(2) else result
