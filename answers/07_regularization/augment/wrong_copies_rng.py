# Draws from a copy of the generator, which therefore never moves on.
# told: draw from `rng` itself
from copy import deepcopy
def augment(image, rng):
    rng = deepcopy(rng)
    h, w = image.shape[:2]
    if rng.random() < 0.5:
        image = image[:, ::-1]
    p = np.pad(image, ((2, 2), (2, 2), (0, 0)))
    r, c = rng.integers(0, 5, size=2)
    return p[r:r + h, c:c + w]
