# %% right: scikit-image, on the part that comes out even
def max_pool(image, size=2):
    height, width = image.shape
    even = image[: height // size * size, : width // size * size]
    return skimage.measure.block_reduce(even, (size, size), np.max)

# %% right: Keras's layer on a batch of one image with one channel
def max_pool(image, size=2):
    batch = np.asarray(image, dtype="float32")[None, :, :, None]
    return np.asarray(layers.MaxPool2D(size)(batch))[0, :, :, 0]

# %% right: Plain lists, without NumPy's functions
def max_pool(image, size=2):
    height, width = len(image) - len(image) % size, len(image[0]) - len(image[0]) % size
    result = []
    for r in range(0, height, size):
        row = []
        for c in range(0, width, size):
            window = [image[i][j] for i in range(r, r + size) for j in range(c, c + size)]
            row.append(max(window))
        result.append(row)
    return result

# %% right: Two loops over the windows
def max_pool(image, size=2):
    rows, columns = image.shape[0] // size, image.shape[1] // size
    result = np.zeros((rows, columns))
    for r in range(rows):
        for c in range(columns):
            result[r, c] = np.max(image[r * size : (r + 1) * size, c * size : (c + 1) * size])
    return result

# %% right: The maximum of size × size slices
def max_pool(image, size=2):
    height, width = image.shape[0] // size * size, image.shape[1] // size * size
    slices = [image[i:height:size, j:width:size] for i in range(size) for j in range(size)]
    return np.maximum.reduce(slices)

# %% right: A list of lists, by Python's max
def max_pool(image, size=2):
    rows, columns = image.shape[0] // size, image.shape[1] // size
    return [
        [max(max(row[size * j : size * (j + 1)]) for row in image[size * i : size * (i + 1)]) for j in range(columns)]
        for i in range(rows)
    ]

# %% right: All windows, of which every size-th is kept
def max_pool(image, size=2):
    windows = np.lib.stride_tricks.sliding_window_view(image, (size, size))[::size, ::size]
    return windows.max(axis=(-2, -1))

# %% wrong: Windows of 2, whatever is asked for
# told: the size is ignored
def max_pool(image, size=2):
    size = 2
    rows, columns = image.shape[0] // size, image.shape[1] // size
    windows = image[: rows * size, : columns * size].reshape(rows, size, columns, size)
    return windows.max(axis=(1, 3))

# %% wrong: Reshaped in the wrong order: right shape, wrong windows
# told: a window takes its numbers from one row
def max_pool(image, size=2):
    rows, columns = image.shape[0] // size, image.shape[1] // size
    return image[: rows * size, : columns * size].reshape(rows, columns, size, size).max(axis=(2, 3))

# %% wrong: What is left over is dropped at the top and left
# told: other values
def max_pool(image, size=2):
    rows, columns = image.shape[0] // size, image.shape[1] // size
    even = image[image.shape[0] - rows * size :, image.shape[1] - columns * size :]
    return even.reshape(rows, size, columns, size).max(axis=(1, 3))

# %% wrong: Writes the results into the image
# told: changed input
def max_pool(image, size=2):
    rows, columns = image.shape[0] // size, image.shape[1] // size
    for r in range(rows):
        for c in range(columns):
            image[r, c] = image[r * size : (r + 1) * size, c * size : (c + 1) * size].max()
    return image[:rows, :columns]

# %% wrong: Pools an image of its own
# told: other shape
some_image = np.array([[4, 9, 2, 5], [5, 6, 2, 4], [2, 4, 5, 4], [5, 6, 8, 4]])


def max_pool(image, size=2):
    rows, columns = some_image.shape[0] // size, some_image.shape[1] // size
    return some_image[: rows * size, : columns * size].reshape(rows, size, columns, size).max(axis=(1, 3))

# %% wrong: The worked example
# told: other shape
def max_pool(image, size=2):
    return np.array([[9, 5], [6, 8]])

# %% wrong: Pools within rows only
# told: other shape
def max_pool(image, size=2):
    columns = image.shape[1] // size
    return image[:, : columns * size].reshape(-1, columns, size).max(axis=2)

# %% wrong: The last window of a row is a column too narrow
# told: other values
def max_pool(image, size=2):
    r, c = image.shape[0] // size, image.shape[1] // size
    return np.array([[image[i * size:(i + 1) * size, j * size:(j + 1) * size - (j == c - 1 and size > 2)].max() for j in range(c)] for i in range(r)])

# %% wrong: The ranges stop before the last window that fits
# told: the last windows are missing
def max_pool(image, size=2):
    return np.array([[image[r:r + size, c:c + size].max() for c in range(0, image.shape[1] - size, size)] for r in range(0, image.shape[0] - size, size)])

# %% wrong: Windows that are not full give a number too
# told: windows that are not full are kept
def max_pool(image, size=2):
    rows = range(0, image.shape[0], size)
    columns = range(0, image.shape[1], size)
    return np.array([[image[r : r + size, c : c + size].max() for c in columns] for r in rows])

# %% wrong: The mean
# told: this is the mean of each window
def max_pool(image, size=2):
    rows, columns = image.shape[0] // size, image.shape[1] // size
    windows = image[: rows * size, : columns * size].reshape(rows, size, columns, size)
    return windows.mean(axis=(1, 3))

# %% wrong: Fails where the windows do not come out even
# told: ValueError
def max_pool(image, size=2):
    windows = image.reshape(image.shape[0] // size, size, image.shape[1] // size, size)
    return windows.max(axis=(1, 3))

# %% wrong: Prints and returns nothing
# told: none
def max_pool(image, size=2):
    rows, columns = image.shape[0] // size, image.shape[1] // size
    print(image[: rows * size, : columns * size].reshape(rows, size, columns, size).max(axis=(1, 3)))

# %% wrong: The smallest number
# told: this is the smallest number of each window
def max_pool(image, size=2):
    rows, columns = image.shape[0] // size, image.shape[1] // size
    windows = image[: rows * size, : columns * size].reshape(rows, size, columns, size)
    return windows.min(axis=(1, 3))

# %% wrong: As many columns as rows
# told: ValueError
def max_pool(image, size=2):
    count = image.shape[0] // size
    result = np.zeros((count, count))
    for r in range(count):
        for c in range(count):
            result[r, c] = image[r * size : (r + 1) * size, c * size : (c + 1) * size].max()
    return result

# %% wrong: The windows overlap
# told: the windows overlap
def max_pool(image, size=2):
    rows, columns = image.shape[0] - size + 1, image.shape[1] - size + 1
    result = np.zeros((rows, columns))
    for r in range(rows):
        for c in range(columns):
            result[r, c] = image[r : r + size, c : c + size].max()
    return result

# %% wrong: The window with the largest sum decides
# told: other values
def max_pool(image, size=2):
    rows, columns = image.shape[0] // size, image.shape[1] // size
    windows = image[: rows * size, : columns * size].reshape(rows, size, columns, size)
    return windows.max(axis=1).mean(axis=2)

# %% wrong: The result with rows and columns swapped
# told: rows and columns are swapped
def max_pool(image, size=2):
    r, c = image.shape[0] // size, image.shape[1] // size
    return image[:r * size, :c * size].reshape(r, size, c, size).max(axis=(1, 3)).T

# %% wrong: Every second pixel
# told: this is the upper left number of each window
def max_pool(image, size=2):
    rows, columns = image.shape[0] // size, image.shape[1] // size
    return image[: rows * size : size, : columns * size : size].copy()

# %% wrong: Numbers are cut to integers
# told: other values
def max_pool(image, size=2):
    rows, columns = image.shape[0] // size, image.shape[1] // size
    result = np.zeros((rows, columns), dtype=int)
    for r in range(rows):
        for c in range(columns):
            result[r, c] = image[r * size : (r + 1) * size, c * size : (c + 1) * size].max()
    return result

# %% wrong: The largest so far begins at 0: right only for positive numbers
# told: the largest number so far begins at 0
def max_pool(image, size=2):
    rows, columns = image.shape[0] // size, image.shape[1] // size
    result = np.zeros((rows, columns))
    for r in range(rows * size):
        for c in range(columns * size):
            result[r // size, c // size] = max(result[r // size, c // size], image[r, c])
    return result

# %% wrong: One big reshape to rows of windows
# told: a window takes its numbers from one row
def max_pool(image, size=2):
    rows, columns = image.shape[0] // size, image.shape[1] // size
    windows = image[: rows * size, : columns * size].reshape(-1, size * size)
    return windows.max(axis=1).reshape(rows, columns)
