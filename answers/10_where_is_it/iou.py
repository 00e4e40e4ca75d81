# %% right: by columns
def iou(a, b):
    height = np.maximum(0, np.minimum(a[:, 2], b[:, 2]) - np.maximum(a[:, 0], b[:, 0]))
    width = np.maximum(0, np.minimum(a[:, 3], b[:, 3]) - np.maximum(a[:, 1], b[:, 1]))
    overlap = height * width
    area_a = (a[:, 2] - a[:, 0]) * (a[:, 3] - a[:, 1])
    area_b = (b[:, 2] - b[:, 0]) * (b[:, 3] - b[:, 1])
    return overlap / (area_a + area_b - overlap)

# %% right: by a loop, with plain numbers
def iou(a, b):
    result = []
    for (t1, l1, b1, r1), (t2, l2, b2, r2) in zip(a.tolist(), b.tolist()):
        height, width = min(b1, b2) - max(t1, t2), min(r1, r2) - max(l1, l2)
        overlap = height * width if height > 0 and width > 0 else 0
        union = (b1 - t1) * (r1 - l1) + (b2 - t2) * (r2 - l2) - overlap
        result.append(overlap / union)
    return result

# %% right: corners two by two, with clip and prod
def iou(a, b):
    start, end = np.maximum(a[:, :2], b[:, :2]), np.minimum(a[:, 2:], b[:, 2:])
    both = np.clip(end - start, 0, None).prod(axis=-1)
    either = np.prod(a[:, 2:] - a[:, :2], axis=-1) + np.prod(b[:, 2:] - b[:, :2], axis=-1) - both
    return np.where(both > 0, both / either, 0.0)

# %% right: by Keras's operations
def iou(a, b):
    a, b = np.asarray(a, float), np.asarray(b, float)
    sides = keras.ops.relu(keras.ops.minimum(a[:, 2:], b[:, 2:]) - keras.ops.maximum(a[:, :2], b[:, :2]))
    both = sides[:, 0] * sides[:, 1]
    areas = [(x[:, 2] - x[:, 0]) * (x[:, 3] - x[:, 1]) for x in (a, b)]
    return np.asarray(both / (areas[0] + areas[1] - both))

# %% wrong: two negative sides make a positive overlap
# told: two negative sides are multiplied
def iou(a, b):
    height = np.minimum(a[:, 2], b[:, 2]) - np.maximum(a[:, 0], b[:, 0])
    width = np.minimum(a[:, 3], b[:, 3]) - np.maximum(a[:, 1], b[:, 1])
    overlap = np.maximum(0, height * width)
    area_a = (a[:, 2] - a[:, 0]) * (a[:, 3] - a[:, 1])
    area_b = (b[:, 2] - b[:, 0]) * (b[:, 3] - b[:, 1])
    return overlap / (area_a + area_b - overlap)

# %% wrong: the overlap stays twice in the union
# told: the overlap is counted twice
def iou(a, b):
    start, end = np.maximum(a[:, :2], b[:, :2]), np.minimum(a[:, 2:], b[:, 2:])
    both = np.clip(end - start, 0, None).prod(axis=1)
    return both / ((a[:, 2:] - a[:, :2]).prod(axis=1) + (b[:, 2:] - b[:, :2]).prod(axis=1))

# %% wrong: takes the last two for height and width
# told: the last two numbers are taken for height and width
def iou(a, b):
    bottom = np.minimum(a[:, 0] + a[:, 2], b[:, 0] + b[:, 2])
    right = np.minimum(a[:, 1] + a[:, 3], b[:, 1] + b[:, 3])
    height = np.maximum(0, bottom - np.maximum(a[:, 0], b[:, 0]))
    width = np.maximum(0, right - np.maximum(a[:, 1], b[:, 1]))
    overlap = height * width
    return overlap / (a[:, 2] * a[:, 3] + b[:, 2] * b[:, 3] - overlap)

# %% wrong: bottom minus left, right minus top
# told: rows and columns are mixed
def iou(a, b):
    height = np.maximum(0, np.minimum(a[:, 2], b[:, 2]) - np.maximum(a[:, 1], b[:, 1]))
    width = np.maximum(0, np.minimum(a[:, 3], b[:, 3]) - np.maximum(a[:, 0], b[:, 0]))
    overlap = height * width
    area_a = (a[:, 2] - a[:, 1]) * (a[:, 3] - a[:, 0])
    area_b = (b[:, 2] - b[:, 1]) * (b[:, 3] - b[:, 0])
    return overlap / (area_a + area_b - overlap)

# %% wrong: as if the ends belonged to the boxes
# told: a pixel too many on each side
def iou(a, b):
    start, end = np.maximum(a[:, :2], b[:, :2]), np.minimum(a[:, 2:], b[:, 2:])
    both = np.clip(end - start + 1, 0, None).prod(axis=1)
    areas = [(x[:, 2:] - x[:, :2] + 1).prod(axis=1) for x in (a, b)]
    return both / (areas[0] + areas[1] - both)

# %% wrong: the overlap alone
# told: this is the overlap alone
def iou(a, b):
    start, end = np.maximum(a[:, :2], b[:, :2]), np.minimum(a[:, 2:], b[:, 2:])
    return np.clip(end - start, 0, None).prod(axis=1).astype(float)

# %% wrong: divided by the first box
# told: the overlap is divided by one box
def iou(a, b):
    start, end = np.maximum(a[:, :2], b[:, :2]), np.minimum(a[:, 2:], b[:, 2:])
    return np.clip(end - start, 0, None).prod(axis=1) / (a[:, 2:] - a[:, :2]).prod(axis=1)

# %% wrong: divided by the box around both
# told: the overlap is divided by the box around both
def iou(a, b):
    start, end = np.maximum(a[:, :2], b[:, :2]), np.minimum(a[:, 2:], b[:, 2:])
    around = (np.maximum(a[:, 2:], b[:, 2:]) - np.minimum(a[:, :2], b[:, :2])).prod(axis=1)
    return np.clip(end - start, 0, None).prod(axis=1) / around

# %% wrong: every box with every other
# told: each box is compared with all others
def iou(a, b):
    start, end = np.maximum(a[:, None, :2], b[None, :, :2]), np.minimum(a[:, None, 2:], b[None, :, 2:])
    both = np.clip(end - start, 0, None).prod(axis=2)
    areas = [(x[:, 2:] - x[:, :2]).prod(axis=1) for x in (a, b)]
    return both / (areas[0][:, None] + areas[1][None] - both)

# %% wrong: the mean
# told: this is the mean over all rows
def iou(a, b):
    start, end = np.maximum(a[:, :2], b[:, :2]), np.minimum(a[:, 2:], b[:, 2:])
    both = np.clip(end - start, 0, None).prod(axis=1)
    areas = [(x[:, 2:] - x[:, :2]).prod(axis=1) for x in (a, b)]
    return np.mean(both / (areas[0] + areas[1] - both))

# %% wrong: turns corners into sizes in the caller's arrays
# told: changed input
def iou(a, b):
    start, end = np.maximum(a[:, :2], b[:, :2]), np.minimum(a[:, 2:], b[:, 2:])
    both = np.clip(end - start, 0, None).prod(axis=1)
    a[:, 2:] -= a[:, :2]
    b[:, 2:] -= b[:, :2]
    return both / (a[:, 2] * a[:, 3] + b[:, 2] * b[:, 3] - both)

# %% wrong: rounded to whole numbers
# told: other values
def iou(a, b):
    start, end = np.maximum(a[:, :2], b[:, :2]), np.minimum(a[:, 2:], b[:, 2:])
    both = np.clip(end - start, 0, None).prod(axis=1)
    areas = [(x[:, 2:] - x[:, :2]).prod(axis=1) for x in (a, b)]
    return both // (areas[0] + areas[1] - both)

# %% wrong: right only for whole numbers, by drawing pixels
# told: other values
def iou(a, b):
    result = []
    for one, other in zip(a.astype(int), b.astype(int)):
        pixels = np.zeros((2, 200, 200), bool)
        for picture, (top, left, bottom, right) in zip(pixels, (one, other)):
            picture[max(top, 0) : max(bottom, 0), max(left, 0) : max(right, 0)] = True
        result.append((pixels[0] & pixels[1]).sum() / max((pixels[0] | pixels[1]).sum(), 1))
    return np.array(result)

# %% wrong: prints in place of returning
# told: none
def iou(a, b):
    start, end = np.maximum(a[:, :2], b[:, :2]), np.minimum(a[:, 2:], b[:, 2:])
    both = np.clip(end - start, 0, None).prod(axis=1)
    areas = [(x[:, 2:] - x[:, :2]).prod(axis=1) for x in (a, b)]
    print(both / (areas[0] + areas[1] - both))

# %% wrong: the box around both in place of what they share
# told: the box around both is taken for the overlap
def iou(a, b):
    corners = np.minimum(a[:, :2], b[:, :2]), np.maximum(a[:, 2:], b[:, 2:])
    overlap = (corners[1] - corners[0]).prod(axis=1)
    areas = [(boxes[:, 2:] - boxes[:, :2]).prod(axis=1) for boxes in (a, b)]
    return overlap / (areas[0] + areas[1] - overlap)
