# %% right: by nonzero
def box_of(mask):
    rows, columns = np.nonzero(mask)
    if rows.size == 0:
        raise ValueError("empty mask")
    return rows.min(), columns.min(), rows.max() + 1, columns.max() + 1

# %% right: by loops, a list
def box_of(mask):
    top = left = None
    for row in range(mask.shape[0]):
        for column in range(mask.shape[1]):
            if mask[row, column]:
                if top is None:
                    top, left, bottom, right = row, column, row + 1, column + 1
                left, right = min(left, column), max(right, column + 1)
                bottom = row + 1
    if top is None:
        raise ValueError("nothing is True")
    return [top, left, bottom, right]

# %% right: rows and columns that hold something, from both ends
def box_of(mask):
    rows, columns = mask.any(axis=1), mask.any(axis=0)
    if not rows.any():
        raise ValueError("no pixel is marked")
    h, w = mask.shape
    return np.array([rows.argmax(), columns.argmax(), h - rows[::-1].argmax(), w - columns[::-1].argmax()])

# %% right: by argwhere; min() of nothing is a ValueError already
def box_of(mask):
    places = np.argwhere(mask)
    return (*places.min(axis=0), *(places.max(axis=0) + 1))

# %% right: by scikit-image
def box_of(mask):
    from skimage.measure import regionprops

    regions = regionprops(mask.astype(np.uint8))
    if not regions:
        raise ValueError("nothing there")
    return regions[0].bbox

# %% wrong: the last row and column included
# told: the end is included
def box_of(mask):
    rows, columns = np.nonzero(mask)
    if rows.size == 0:
        raise ValueError("empty mask")
    return rows.min(), columns.min(), rows.max(), columns.max()

# %% wrong: x first
# told: rows and columns are swapped
def box_of(mask):
    y, x = np.nonzero(mask)
    if len(y) == 0:
        raise ValueError("empty")
    return int(x.min()), int(y.min()), int(x.max()) + 1, int(y.max()) + 1

# %% wrong: first and last marked pixel
# told: the first marked pixel is taken for the corner
def box_of(mask):
    places = np.argwhere(mask)
    if not len(places):
        raise ValueError("empty")
    return (*places[0], *(places[-1] + 1))

# %% wrong: height and width
# told: height and width in place of bottom and right
def box_of(mask):
    rows, columns = np.nonzero(mask)
    if rows.size == 0:
        raise ValueError("empty mask")
    return rows.min(), columns.min(), np.ptp(rows) + 1, np.ptp(columns) + 1

# %% wrong: both rows, then both columns
# told: the rows come first, then the columns
def box_of(mask):
    rows, columns = np.nonzero(mask)
    if rows.size == 0:
        raise ValueError("empty mask")
    return rows.min(), rows.max() + 1, columns.min(), columns.max() + 1

# %% wrong: an empty mask has the box of the whole image
# told: an empty mask has a box
def box_of(mask):
    rows, columns = mask.any(axis=1), mask.any(axis=0)
    h, w = mask.shape
    return rows.argmax(), columns.argmax(), h - rows[::-1].argmax(), w - columns[::-1].argmax()

# %% wrong: an empty mask stops with an IndexError
# told: other error
def box_of(mask):
    rows = np.flatnonzero(mask.any(axis=1))
    columns = np.flatnonzero(mask.any(axis=0))
    return rows[0], columns[0], rows[-1] + 1, columns[-1] + 1

# %% wrong: floats
# told: other dtype
def box_of(mask):
    rows, columns = np.nonzero(mask)
    if rows.size == 0:
        raise ValueError("empty mask")
    return np.array([rows.min(), columns.min(), rows.max() + 1, columns.max() + 1], dtype=float)

# %% wrong: grows from the middle of the marked pixels
# told: only the piece at the middle counts
def box_of(mask):
    places = np.argwhere(mask)
    if not len(places):
        raise ValueError("empty")
    row, column = places[len(places) // 2]
    top, bottom = row, row + 1
    left, right = column, column + 1
    while top > 0 and mask[top - 1].any():
        top -= 1
    while bottom < mask.shape[0] and mask[bottom].any():
        bottom += 1
    while left > 0 and mask[:, left - 1].any():
        left -= 1
    while right < mask.shape[1] and mask[:, right].any():
        right += 1
    return top, left, bottom, right

# %% wrong: knows only the worked example
# told: other values
def box_of(mask):
    if not mask.any():
        raise ValueError("empty")
    return 1, 2, 4, 6

# %% wrong: prints in place of returning
# told: none
def box_of(mask):
    rows, columns = np.nonzero(mask)
    if rows.size == 0:
        raise ValueError("empty mask")
    print(rows.min(), columns.min(), rows.max() + 1, columns.max() + 1)
