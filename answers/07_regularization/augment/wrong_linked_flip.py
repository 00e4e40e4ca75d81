# The flip hangs on the move: flipped where the first draw is even.
# told: with and without a flip
def augment(image, rng):
    h, w = image.shape[:2]
    r, c = rng.integers(0, 5, size=2)
    if (r + c) % 2:
        image = image[:, ::-1]
    p = np.pad(image, ((2, 2), (2, 2), (0, 0)))
    return p[r:r + h, c:c + w]
