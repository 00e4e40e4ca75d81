# Flipped in 40 % of all calls.
# told: About half
def augment(image, rng):
    h, w = image.shape[:2]
    if rng.random() < 0.4:
        image = image[:, ::-1]
    p = np.pad(image, ((2, 2), (2, 2), (0, 0)))
    r, c = rng.integers(0, 5, size=2)
    return p[r:r + h, c:c + w]
