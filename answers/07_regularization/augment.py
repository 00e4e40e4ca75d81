# %% right: Pixel by pixel
def augment(image, rng):
    rows, columns = image.shape[:2]
    flip = rng.choice([True, False])
    down, right = rng.integers(-2, 2, size=2, endpoint=True)
    result = np.zeros_like(image)
    for i in range(rows):
        for j in range(columns):
            row, column = i - down, j - right
            if 0 <= row < rows and 0 <= column < columns:
                result[i, j] = image[row, columns - 1 - column if flip else column]
    return result

# %% right: A frame of zeros, cut
def augment(image, rng):
    padded = np.pad(image, [(2, 2), (2, 2), (0, 0)])
    down, right = rng.integers(-2, 3), rng.integers(-2, 3)
    result = padded[2 - down : 2 - down + image.shape[0], 2 - right : 2 - right + image.shape[1]]
    return np.fliplr(result) if rng.integers(2) else result

# %% right: Pixel by pixel, into nested lists
def augment(image, rng):
    height, width, channels = image.shape
    flip, down, right = rng.integers(2), rng.integers(-2, 3), rng.integers(-2, 3)
    result = [[[0.0] * channels for _ in range(width)] for _ in range(height)]
    for row in range(height):
        for column in range(width):
            r, c = row - down, column - right
            if 0 <= r < height and 0 <= c < width:
                result[row][column] = [float(v) for v in image[r, width - 1 - c if flip else c]]
    return result

# %% right: Rolled, then what came round set to 0
def augment(image, rng):
    down, right = rng.choice(5) - 2, rng.choice(5) - 2
    result = np.roll(image, (down, right), axis=(0, 1))
    if down > 0:
        result[:down] = 0
    elif down < 0:
        result[down:] = 0
    if right > 0:
        result[:, :right] = 0
    elif right < 0:
        result[:, right:] = 0
    if rng.uniform() > 0.5:
        result = result[:, ::-1]
    return result

# %% right: SciPy moves
def augment(image, rng):
    from scipy import ndimage
    move = [float(step) for step in rng.integers(-2, 3, 2)]
    flipped = np.flip(image, axis=1) if rng.random() >= 0.5 else image
    return ndimage.shift(flipped, [*move, 0.0], order=0, mode="constant", cval=0.0)

# %% wrong: 28 pixels
# told: the result has another shape
def augment(image, rng):
    if rng.random() < 0.5:
        image = image[:, ::-1]
    padded = np.pad(image, ((2, 2), (2, 2), (0, 0)), mode="constant")
    row = rng.integers(0, 5)
    column = rng.integers(0, 5)
    height = width = 28
    return padded[row : row + height, column : column + width]

# %% wrong: Flips every second call
# told: not drawn from the generator given
COUNT = [0]
def augment(image, rng):
    h, w = image.shape[:2]
    COUNT[0] += 1
    if COUNT[0] % 2:
        image = image[:, ::-1]
    p = np.pad(image, ((2, 2), (2, 2), (0, 0)))
    r, c = rng.integers(0, 5, size=2)
    return p[r:r + h, c:c + w]

# %% wrong: Always flipped
# told: not half of all results are flipped
def augment(image, rng):
    if True:
        image = image[:, ::-1]
    padded = np.pad(image, ((2, 2), (2, 2), (0, 0)), mode="constant")
    row = rng.integers(0, 5)
    column = rng.integers(0, 5)
    height, width = image.shape[:2]
    return padded[row : row + height, column : column + width]

# %% wrong: A generator of its own
# told: not half of all results are flipped
def augment(image, rng):
    rng = np.random.default_rng(3)
    if rng.random() < 0.5:
        image = image[:, ::-1]
    padded = np.pad(image, ((2, 2), (2, 2), (0, 0)), mode="constant")
    row = rng.integers(0, 5)
    column = rng.integers(0, 5)
    height, width = image.shape[:2]
    return padded[row : row + height, column : column + width]

# %% wrong: Turned by half
# told: it flips up-down
def augment(image, rng):
    if rng.random() < 0.5:
        image = image[::-1, ::-1]
    padded = np.pad(image, ((2, 2), (2, 2), (0, 0)), mode="constant")
    row = rng.integers(0, 5)
    column = rng.integers(0, 5)
    height, width = image.shape[:2]
    return padded[row : row + height, column : column + width]

# %% wrong: Flips the caller's image
# told: changed input
def augment(image, rng):
    if rng.random() < 0.5:
        image[:] = image[:, ::-1].copy()
    row, column = rng.integers(0, 5, 2)
    return np.pad(image, ((2, 2), (2, 2), (0, 0)))[row : row + image.shape[0], column : column + image.shape[1]]

# %% wrong: Draws from a copy of the generator, which therefore never moves on
# told: the generator is copied
from copy import deepcopy
def augment(image, rng):
    rng = deepcopy(rng)
    h, w = image.shape[:2]
    if rng.random() < 0.5:
        image = image[:, ::-1]
    p = np.pad(image, ((2, 2), (2, 2), (0, 0)))
    r, c = rng.integers(0, 5, size=2)
    return p[r:r + h, c:c + w]

# %% wrong: The edge is repeated
# told: the edge is copied
def augment(image, rng):
    if rng.random() < 0.5:
        image = image[:, ::-1]
    padded = np.pad(image, ((2, 2), (2, 2), (0, 0)), mode="edge")
    row = rng.integers(0, 5)
    column = rng.integers(0, 5)
    height, width = image.shape[:2]
    return padded[row : row + height, column : column + width]

# %% wrong: Moves from -2 to 1
# told: some moves never come up
def augment(image, rng):
    if rng.random() < 0.5:
        image = image[:, ::-1]
    padded = np.pad(image, ((2, 2), (2, 2), (0, 0)), mode="constant")
    row = rng.integers(1, 5)
    column = rng.integers(1, 5)
    height, width = image.shape[:2]
    return padded[row : row + height, column : column + width]

# %% wrong: Flipped in 40 % of all calls
# told: not half of all results are flipped
def augment(image, rng):
    h, w = image.shape[:2]
    if rng.random() < 0.4:
        image = image[:, ::-1]
    p = np.pad(image, ((2, 2), (2, 2), (0, 0)))
    r, c = rng.integers(0, 5, size=2)
    return p[r:r + h, c:c + w]

# %% wrong: NumPy's global generator
# told: not drawn from the generator given
def augment(image, rng):
    rng = np.random.default_rng()
    if rng.random() < 0.5:
        image = image[:, ::-1]
    padded = np.pad(image, ((2, 2), (2, 2), (0, 0)), mode="constant")
    row = rng.integers(0, 5)
    column = rng.integers(0, 5)
    height, width = image.shape[:2]
    return padded[row : row + height, column : column + width]

# %% wrong: Grey images only
# told: the result has another shape
def augment(image, rng):
    if rng.random() < 0.5:
        image = image[:, ::-1]
    padded = np.pad(image, ((2, 2), (2, 2), (0, 0)), mode="constant")
    row = rng.integers(0, 5)
    column = rng.integers(0, 5)
    height, width = image.shape[:2]
    image = padded[row : row + height, column : column + width]
    return image[:, :, :1]

# %% wrong: The flip hangs on the move: flipped where the first draw is even
# told: flip and move are not drawn separately
def augment(image, rng):
    h, w = image.shape[:2]
    r, c = rng.integers(0, 5, size=2)
    if (r + c) % 2:
        image = image[:, ::-1]
    p = np.pad(image, ((2, 2), (2, 2), (0, 0)))
    return p[r:r + h, c:c + w]

# %% wrong: Moved rarely: 0 comes up in most calls
# told: some moves come up more often
def augment(image, rng):
    h, w = image.shape[:2]
    if rng.random() < 0.5:
        image = image[:, ::-1]
    p = np.pad(image, ((2, 2), (2, 2), (0, 0)))
    r, c = rng.choice([0, 1, 2, 2, 2, 2, 2, 3, 4], size=2)
    return p[r:r + h, c:c + w]

# %% wrong: Never flipped
# told: never flipped
def augment(image, rng):
    if False:
        image = image[:, ::-1]
    padded = np.pad(image, ((2, 2), (2, 2), (0, 0)), mode="constant")
    row = rng.integers(0, 5)
    column = rng.integers(0, 5)
    height, width = image.shape[:2]
    return padded[row : row + height, column : column + width]

# %% wrong: Noise added
# told: something else than a flip and a move
def augment(image, rng):
    if rng.random() < 0.5:
        image = image[:, ::-1]
    padded = np.pad(image, ((2, 2), (2, 2), (0, 0)), mode="constant")
    row = rng.integers(0, 5)
    column = rng.integers(0, 5)
    height, width = image.shape[:2]
    image = padded[row : row + height, column : column + width]
    return image + rng.normal(0, 0.01, image.shape)

# %% wrong: The same move on both axes
# told: the two moves are not drawn separately
def augment(image, rng):
    if rng.random() < 0.5:
        image = image[:, ::-1]
    padded = np.pad(image, ((2, 2), (2, 2), (0, 0)), mode="constant")
    row = rng.integers(0, 5)
    column = row
    height, width = image.shape[:2]
    return padded[row : row + height, column : column + width]

# %% wrong: Only down and right
# told: some moves never come up
def augment(image, rng):
    if rng.random() < 0.5:
        image = image[:, ::-1]
    padded = np.pad(image, ((2, 2), (2, 2), (0, 0)), mode="constant")
    row = rng.integers(0, 3)
    column = rng.integers(0, 3)
    height, width = image.shape[:2]
    return padded[row : row + height, column : column + width]

# %% wrong: Prints
# told: the result has another shape
def augment(image, rng):
    if rng.random() < 0.5:
        image = image[:, ::-1]
    padded = np.pad(image, ((2, 2), (2, 2), (0, 0)), mode="constant")
    row = rng.integers(0, 5)
    column = rng.integers(0, 5)
    height, width = image.shape[:2]
    print(padded[row : row + height, column : column + width])

# %% wrong: Flipped once in five times
# told: not half of all results are flipped
def augment(image, rng):
    if rng.random() < 0.2:
        image = image[:, ::-1]
    padded = np.pad(image, ((2, 2), (2, 2), (0, 0)), mode="constant")
    row = rng.integers(0, 5)
    column = rng.integers(0, 5)
    height, width = image.shape[:2]
    return padded[row : row + height, column : column + width]

# %% wrong: The edge is reflected
# told: the edge is reflected
def augment(image, rng):
    if rng.random() < 0.5:
        image = image[:, ::-1]
    padded = np.pad(image, ((2, 2), (2, 2), (0, 0)), mode="reflect")
    row = rng.integers(0, 5)
    column = rng.integers(0, 5)
    height, width = image.shape[:2]
    return padded[row : row + height, column : column + width]

# %% wrong: Moves down, not to the right
# told: some moves never come up
def augment(image, rng):
    if rng.random() < 0.5:
        image = image[:, ::-1]
    padded = np.pad(image, ((2, 2), (2, 2), (0, 0)), mode="constant")
    row = rng.integers(0, 5)
    column = 2
    height, width = image.shape[:2]
    return padded[row : row + height, column : column + width]

# %% wrong: The frame stays
# told: the result has another shape
def augment(image, rng):
    if rng.random() < 0.5:
        image = image[:, ::-1]
    return np.pad(image, ((2, 2), (2, 2), (0, 0)))

# %% wrong: Square images only
# told: the result has another shape
def augment(image, rng):
    if rng.random() < 0.5:
        image = image[:, ::-1]
    padded = np.pad(image, ((2, 2), (2, 2), (0, 0)), mode="constant")
    row = rng.integers(0, 5)
    column = rng.integers(0, 5)
    height = width = image.shape[0]
    return padded[row : row + height, column : column + width]

# %% wrong: What is flipped moves to the right only
# told: flip and move are not drawn separately
def augment(image, rng):
    row, column = rng.integers(0, 5, 2)
    if column < 2 or (column == 2 and rng.random() < 0.5):
        image = image[:, ::-1]
    padded = np.pad(image, ((2, 2), (2, 2), (0, 0)))
    return padded[row : row + image.shape[0], column : column + image.shape[1]]

# %% wrong: Flips up-down
# told: it flips up-down
def augment(image, rng):
    if rng.random() < 0.5:
        image = image[::-1]
    padded = np.pad(image, ((2, 2), (2, 2), (0, 0)), mode="constant")
    row = rng.integers(0, 5)
    column = rng.integers(0, 5)
    height, width = image.shape[:2]
    return padded[row : row + height, column : column + width]

# %% wrong: Wraps around
# told: it wraps around
def augment(image, rng):
    if rng.random() < 0.5:
        image = image[:, ::-1]
    return np.roll(image, (rng.integers(-2, 3), rng.integers(-2, 3)), axis=(0, 1))
