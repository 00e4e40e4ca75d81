# Flips every second call.
COUNT = [0]
def augment(image, rng):
    h, w = image.shape[:2]
    COUNT[0] += 1
    if COUNT[0] % 2:
        image = image[:, ::-1]
    p = np.pad(image, ((2, 2), (2, 2), (0, 0)))
    r, c = rng.integers(0, 5, size=2)
    return p[r:r + h, c:c + w]
