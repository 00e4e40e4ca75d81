# %% right: The picture is put together from its parts round the region
def paint_region(image, rows, cols, color):
    patch = np.empty((rows[1] - rows[0], cols[1] - cols[0], 3), image.dtype)
    patch[:] = color
    band = image[rows[0] : rows[1]]
    band = np.hstack([band[:, : cols[0]], patch, band[:, cols[1] :]])
    return np.concatenate([image[: rows[0]], band, image[rows[1] :]], axis=0)

# %% right: Lists of rows and columns, joined by np.ix_
import numpy as np


def paint_region(image, rows, cols, color):
    painted = np.array(image)
    painted[np.ix_(range(*rows), range(*cols))] = color
    return painted

# %% right: Pixel by pixel, on a copy
def paint_region(image, rows, cols, color):
    result = np.array(image)
    for r in range(rows[0], rows[1]):
        for c in range(cols[0], cols[1]):
            for channel in range(3):
                result[r, c, channel] = color[channel]
    return result

# %% right: A mask of the region and np.where
def paint_region(image, rows, cols, color):
    mask = np.zeros(image.shape[:2], dtype=bool)
    mask[slice(*rows), slice(*cols)] = True
    return np.where(mask[..., np.newaxis], np.array(color, dtype=image.dtype), image)

# %% right: A patch of the colour, laid on a copy
import numpy as np


def paint_region(image, rows, cols, color):
    painted = np.copy(image)
    height, width = rows[1] - rows[0], cols[1] - cols[0]
    painted[rows[0] :][:height, cols[0] :][:, :width] = np.tile(np.asarray(color, image.dtype), (height, width, 1))
    return painted

# %% right: Slice objects made from the pairs
def paint_region(image, rows, cols, color):
    painted = image + image.dtype.type(0)
    painted[slice(*rows), slice(*cols)] = color
    return painted

# %% right: Each channel on its own, as the lesson does it
def paint_region(image, rows, cols, color):
    import copy

    (top, bottom), (left, right) = rows, cols
    new = copy.deepcopy(image)
    new[top:bottom, left:right, 0] = color[0]
    new[top:bottom, left:right, 1] = color[1]
    new[top:bottom, left:right, 2] = color[2]
    return new

# %% wrong: Adds the colour to what is there
# told: other values
def paint_region(image, rows, cols, color):
    painted = image.copy()
    painted[rows[0] : rows[1], cols[0] : cols[1]] += np.asarray(color, image.dtype)
    return painted

# %% wrong: Right for uint8 only: float images lose their fractions
# told: other values
def paint_region(image, rows, cols, color):
    painted = image.astype(np.uint8)
    painted[rows[0] : rows[1], cols[0] : cols[1]] = color
    return painted

# %% wrong: np.asarray makes no copy either
# told: changed input
def paint_region(image, rows, cols, color):
    painted = np.asarray(image)
    painted[rows[0] : rows[1], cols[0] : cols[1], :] = color
    return painted

# %% wrong: Starts from a black picture
# told: the rest of the picture is lost
def paint_region(image, rows, cols, color):
    painted = np.zeros_like(image)
    painted[rows[0] : rows[1], cols[0] : cols[1]] = color
    return painted

# %% wrong: Chained slices: the second pair goes to the rows again
# told: the image came back unpainted
def paint_region(image, rows, cols, color):
    painted = image.copy()
    painted[rows[0] : rows[1]][cols[0] : cols[1]] = color
    return painted

# %% wrong: Copies when it is too late
# told: changed input
def paint_region(image, rows, cols, color):
    image[rows[0] : rows[1], cols[0] : cols[1]] = color
    return image.copy()

# %% wrong: The copy is made too late: indexing by a list copies
# told: the image came back unpainted
def paint_region(image, rows, cols, color):
    painted = image.copy()
    painted[list(range(*rows))][:, list(range(*cols))] = color
    return painted

# %% wrong: Paints the last row and column too
# told: the end is included
def paint_region(image, rows, cols, color):
    painted = image.copy()
    painted[rows[0] : rows[1] + 1, cols[0] : cols[1] + 1] = color
    return painted

# %% wrong: Includes the end in the columns only
# told: the end is included in the columns
def paint_region(image, rows, cols, color):
    painted = image.copy()
    painted[rows[0] : rows[1], cols[0] : cols[1] + 1] = color
    return painted

# %% wrong: Includes the end in the rows only
# told: the end is included in the rows
def paint_region(image, rows, cols, color):
    painted = image.copy()
    painted[rows[0] : rows[1] + 1, cols[0] : cols[1]] = color
    return painted

# %% wrong: Stops one short
# told: the region ends too early
def paint_region(image, rows, cols, color):
    painted = image.copy()
    for r in range(rows[0], rows[1] - 1):
        for c in range(cols[0], cols[1] - 1):
            painted[r, c] = color
    return painted

# %% wrong: Only the outline of the region
# told: other values
def paint_region(image, rows, cols, color):
    painted = image.copy()
    if rows[1] > rows[0] and cols[1] > cols[0]:
        painted[rows[0] : rows[1], [cols[0], cols[1] - 1]] = color
        painted[[rows[0], rows[1] - 1], cols[0] : cols[1]] = color
    return painted

# %% wrong: The right picture, of another dtype
# told: other dtype
def paint_region(image, rows, cols, color):
    painted = image.tolist()
    for r in range(*rows):
        for c in range(*cols):
            painted[r][c] = list(color)
    return np.array(painted)

# %% wrong: Sets the red channel only
# told: only one channel is set
def paint_region(image, rows, cols, color):
    painted = image.copy()
    painted[rows[0] : rows[1], cols[0] : cols[1], 0] = color[0]
    return painted

# %% wrong: Paints the image that was handed in, without return
# told: the caller's image was painted and nothing returned
def paint_region(image, rows, cols, color):
    image[rows[0] : rows[1], cols[0] : cols[1]] = color

# %% wrong: Paints the image that was handed in, and returns it
# told: changed input
def paint_region(image, rows, cols, color):
    image[rows[0] : rows[1], cols[0] : cols[1]] = color
    return image

# %% wrong: Keeps one canvas between calls
# told: other shape
canvas = None
def paint_region(image, rows, cols, color):
    global canvas
    if canvas is None:
        canvas = image.copy()
    canvas[rows[0] : rows[1], cols[0] : cols[1]] = color
    return canvas

# %% wrong: Shows the picture in place of returning it
# told: none
def paint_region(image, rows, cols, color):
    painted = image.copy()
    painted[rows[0] : rows[1], cols[0] : cols[1]] = color
    print(painted)

# %% wrong: Takes the second number for the height and width of the region
# told: the second number is taken for a size
def paint_region(image, rows, cols, color):
    painted = image.copy()
    painted[rows[0] : rows[0] + rows[1], cols[0] : cols[0] + cols[1]] = color
    return painted

# %% wrong: Columns before rows
# told: rows and columns are swapped
def paint_region(image, rows, cols, color):
    painted = image.copy()
    painted[cols[0] : cols[1], rows[0] : rows[1]] = color
    return painted

# %% wrong: The pairs as lists of places: two single pixels, if they are inside
# told: other values
def paint_region(image, rows, cols, color):
    painted = image.copy()
    painted[[rows[0], rows[1] - 1], [cols[0], cols[1] - 1]] = color
    return painted

# %% wrong: Returns the untouched copy; the painted one is lost
# told: the image came back unpainted
def paint_region(image, rows, cols, color):
    painted = image.copy()
    painted[rows[0] : rows[1], cols[0] : cols[1]].copy()[:] = color
    return painted

# %% wrong: Takes a slice for a copy
# told: changed input
def paint_region(image, rows, cols, color):
    painted = image[:]
    painted[rows[0] : rows[1], cols[0] : cols[1]] = color
    return painted

# %% wrong: Hard-coded to the region of the check
# told: other values
def paint_region(image, rows, cols, color):
    painted = image.copy()
    painted[0:2, 2:4] = color
    return painted
