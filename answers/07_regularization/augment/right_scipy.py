# SciPy moves.
def augment(image, rng):
    from scipy import ndimage
    move = [float(step) for step in rng.integers(-2, 3, 2)]
    flipped = np.flip(image, axis=1) if rng.random() >= 0.5 else image
    return ndimage.shift(flipped, [*move, 0.0], order=0, mode="constant", cval=0.0)
