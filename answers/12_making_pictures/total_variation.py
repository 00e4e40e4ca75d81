# %% right: Slices
def total_variation(image):
    image = np.asarray(image, dtype=float)
    return np.abs(image[:, 1:] - image[:, :-1]).sum() + np.abs(image[1:] - image[:-1]).sum()

# %% right: Two loops
def total_variation(image):
    h, w = image.shape
    total = 0.0
    for r in range(h):
        for c in range(w):
            if c + 1 < w:
                total += abs(float(image[r, c + 1]) - float(image[r, c]))
            if r + 1 < h:
                total += abs(float(image[r + 1, c]) - float(image[r, c]))
    return total

# %% right: np.diff along both axes
def total_variation(image):
    return sum(np.abs(np.diff(image.astype(float), axis=axis)).sum() for axis in (0, 1))

# %% right: TensorFlow's own
def total_variation(image):
    return float(tf.image.total_variation(tf.constant(image.astype(float))[..., None]))

# %% right: The last column and row repeated, so that they differ by nothing
def total_variation(image):
    padded = np.pad(image.astype("int64") if image.dtype.kind in "iu" else image, ((0, 1), (0, 1)), mode="edge")
    here = padded[:-1, :-1]
    return (np.abs(padded[:-1, 1:] - here) + np.abs(padded[1:, :-1] - here)).sum()

# %% wrong: np.roll goes round the border
# told: the first pixel counts as the neighbour of the last
def total_variation(image):
    image = image.astype(float)
    return np.abs(image - np.roll(image, -1, axis=1)).sum() + np.abs(image - np.roll(image, -1, axis=0)).sum()

# %% wrong: Squared
# told: the differences are squared
def total_variation(image):
    image = image.astype(float)
    return (np.diff(image, axis=0) ** 2).sum() + (np.diff(image, axis=1) ** 2).sum()

# %% wrong: To the right only
# told: only the neighbours to the right count
def total_variation(image):
    return np.abs(np.diff(image.astype(float), axis=1)).sum()

# %% wrong: Below only
# told: only the neighbours below count
def total_variation(image):
    return np.abs(np.diff(image.astype(float), axis=0)).sum()

# %% wrong: Without absolute values
# told: the differences keep their signs
def total_variation(image):
    image = image.astype(float)
    return np.diff(image, axis=0).sum() + np.diff(image, axis=1).sum()

# %% wrong: A mean over the pixels
# told: this is a mean
def total_variation(image):
    image = image.astype(float)
    return (np.abs(np.diff(image, axis=0)).sum() + np.abs(np.diff(image, axis=1)).sum()) / image.size

# %% wrong: All four neighbours of each pixel
# told: each pair of neighbours counts twice
def total_variation(image):
    image = image.astype(float)
    return 2 * (np.abs(np.diff(image, axis=0)).sum() + np.abs(np.diff(image, axis=1)).sum())

# %% wrong: The length of the slope
# told: the root of the two squares was taken
def total_variation(image):
    image = image.astype(float)
    return np.sqrt(np.diff(image, axis=1)[:-1] ** 2 + np.diff(image, axis=0)[:, :-1] ** 2).sum()

# %% wrong: uint8 as it is
# told: uint8 wraps round
def total_variation(image):
    return np.abs(np.diff(image, axis=0)).sum() + np.abs(np.diff(image, axis=1)).sum()

# %% wrong: Loops that stop a row and a column short
# told: the last row or column is left out
def total_variation(image):
    total = 0.0
    for r in range(image.shape[0] - 1):
        for c in range(image.shape[1] - 1):
            total += abs(float(image[r, c + 1]) - float(image[r, c])) + abs(float(image[r + 1, c]) - float(image[r, c]))
    return total

# %% wrong: The difference of the two sums
# told: other value
def total_variation(image):
    image = image.astype(float)
    return np.abs(np.diff(image, axis=1)).sum() - np.abs(np.diff(image, axis=0)).sum()

# %% wrong: An array of the two sums
# told: no number
def total_variation(image):
    image = image.astype(float)
    return np.array([np.abs(np.diff(image, axis=1)).sum(), np.abs(np.diff(image, axis=0)).sum()])

# %% wrong: Changes its input
# told: changed input
def total_variation(image):
    numbers = image.astype(float)
    image[:, :] = 0
    return np.abs(np.diff(numbers, axis=0)).sum() + np.abs(np.diff(numbers, axis=1)).sum()

# %% wrong: Prints in place of returning
# told: none for a value
def total_variation(image):
    print(sum(np.abs(np.diff(image.astype(float), axis=axis)).sum() for axis in (0, 1)))
