# %% right: scikit-image, on the part that comes out even
def average_pool(image, size=2):
    height, width = image.shape
    even = image[: height // size * size, : width // size * size]
    return skimage.measure.block_reduce(even.astype(float), (size, size), np.mean)

# %% right: Keras's layer on a batch of one image with one channel
def average_pool(image, size=2):
    batch = np.asarray(image, dtype="float32")[None, :, :, None]
    return np.asarray(layers.AveragePooling2D(size)(batch))[0, :, :, 0]

# %% right: Plain lists, without NumPy's functions
def average_pool(image, size=2):
    height, width = len(image) - len(image) % size, len(image[0]) - len(image[0]) % size
    result = []
    for r in range(0, height, size):
        row = []
        for c in range(0, width, size):
            window = [float(image[i][j]) for i in range(r, r + size) for j in range(c, c + size)]
            row.append(sum(window) / len(window))
        result.append(row)
    return result

# %% right: Two loops over the windows
def average_pool(image, size=2):
    rows, columns = image.shape[0] // size, image.shape[1] // size
    result = np.zeros((rows, columns))
    for r in range(rows):
        for c in range(columns):
            result[r, c] = np.mean(image[r * size : (r + 1) * size, c * size : (c + 1) * size])
    return result

# %% right: First along rows, then along columns
def average_pool(image, size=2):
    rows, columns = image.shape[0] // size, image.shape[1] // size
    windows = image[: rows * size, : columns * size].reshape(rows, size, columns, size)
    return windows.mean(axis=3).mean(axis=1)

# %% right: All windows, of which every size-th is kept
def average_pool(image, size=2):
    windows = np.lib.stride_tricks.sliding_window_view(image, (size, size))[::size, ::size]
    return windows.mean(axis=(-2, -1))

# %% right: Slices summed as floats, then divided
def average_pool(image, size=2):
    height, width = image.shape[0] // size * size, image.shape[1] // size * size
    total = 0.0
    for i in range(size):
        for j in range(size):
            total = total + image[i:height:size, j:width:size].astype(float)
    return total / (size * size)

# %% wrong: Windows of 2, whatever is asked for
# told: other shape
def average_pool(image, size=2):
    size = 2
    rows, columns = image.shape[0] // size, image.shape[1] // size
    windows = image[: rows * size, : columns * size].reshape(rows, size, columns, size)
    return windows.mean(axis=(1, 3))

# %% wrong: Reshaped in the wrong order: right shape, wrong windows
# told: other values
def average_pool(image, size=2):
    rows, columns = image.shape[0] // size, image.shape[1] // size
    return image[: rows * size, : columns * size].reshape(rows, columns, size, size).mean(axis=(2, 3))

# %% wrong: What is left over is dropped at the top and left
# told: other values
def average_pool(image, size=2):
    rows, columns = image.shape[0] // size, image.shape[1] // size
    even = image[image.shape[0] - rows * size :, image.shape[1] - columns * size :]
    return even.reshape(rows, size, columns, size).mean(axis=(1, 3))

# %% wrong: Erases what is left over in the caller's image
# told: changed input
def average_pool(image, size=2):
    rows, columns = image.shape[0] // size, image.shape[1] // size
    image[rows * size :] = 0
    image[:, columns * size :] = 0
    return image[: rows * size, : columns * size].reshape(rows, size, columns, size).mean(axis=(1, 3))

# %% wrong: Divided by 4: right for windows of 2 only
# told: the sum is divided by 4
def average_pool(image, size=2):
    rows, columns = image.shape[0] // size, image.shape[1] // size
    windows = image[: rows * size, : columns * size].reshape(rows, size, columns, size)
    return windows.sum(axis=(1, 3)) / 4

# %% wrong: The sum is divided by the size, not by its square
# told: the sum is divided by the side of a window
def average_pool(image, size=2):
    r, c = image.shape[0] // size, image.shape[1] // size
    return image[:r * size, :c * size].reshape(r, size, c, size).sum(axis=(1, 3)) / size

# %% wrong: Divided with //
# told: the means are whole numbers
def average_pool(image, size=2):
    rows, columns = image.shape[0] // size, image.shape[1] // size
    windows = image[: rows * size, : columns * size].reshape(rows, size, columns, size)
    return windows.sum(axis=(1, 3)) // size**2

# %% wrong: Pools an image of its own
# told: other shape
some_image = np.array([[4, 9, 2, 5], [5, 6, 2, 4], [2, 4, 5, 4], [5, 6, 8, 4]])


def average_pool(image, size=2):
    rows, columns = some_image.shape[0] // size, some_image.shape[1] // size
    return some_image[: rows * size, : columns * size].reshape(rows, size, columns, size).mean(axis=(1, 3))

# %% wrong: The worked example
# told: other shape
def average_pool(image, size=2):
    return np.array([[6, 3.25], [4.25, 5.25]])

# %% wrong: The results go into an array of the image's dtype
# told: the means are whole numbers
def average_pool(image, size=2):
    rows, columns = image.shape[0] // size, image.shape[1] // size
    result = np.zeros((rows, columns), dtype=image.dtype)
    for r in range(rows):
        for c in range(columns):
            result[r, c] = image[r * size : (r + 1) * size, c * size : (c + 1) * size].mean()
    return result

# %% wrong: Windows that are not full give a number too
# told: windows that are not full are kept
def average_pool(image, size=2):
    rows = range(0, image.shape[0], size)
    columns = range(0, image.shape[1], size)
    return np.array([[image[r : r + size, c : c + size].mean() for c in columns] for r in rows])

# %% wrong: The largest number
# told: this is the largest number of each window
def average_pool(image, size=2):
    rows, columns = image.shape[0] // size, image.shape[1] // size
    windows = image[: rows * size, : columns * size].reshape(rows, size, columns, size)
    return windows.max(axis=(1, 3))

# %% wrong: Fails where the windows do not come out even
# told: ValueError
def average_pool(image, size=2):
    windows = image.reshape(image.shape[0] // size, size, image.shape[1] // size, size)
    return windows.mean(axis=(1, 3))

# %% wrong: The mean of the smallest and the largest
# told: other values
def average_pool(image, size=2):
    rows, columns = image.shape[0] // size, image.shape[1] // size
    windows = image[: rows * size, : columns * size].reshape(rows, size, columns, size)
    return (windows.min(axis=(1, 3)) + windows.max(axis=(1, 3))) / 2

# %% wrong: Prints and returns nothing
# told: none
def average_pool(image, size=2):
    rows, columns = image.shape[0] // size, image.shape[1] // size
    print(image[: rows * size, : columns * size].reshape(rows, size, columns, size).mean(axis=(1, 3)))

# %% wrong: Rounded to whole numbers
# told: the means are whole numbers
def average_pool(image, size=2):
    rows, columns = image.shape[0] // size, image.shape[1] // size
    windows = image[: rows * size, : columns * size].reshape(rows, size, columns, size)
    return windows.mean(axis=(1, 3)).round()

# %% wrong: As many columns as rows
# told: other shape
def average_pool(image, size=2):
    count = image.shape[0] // size
    result = np.zeros((count, count))
    for r in range(count):
        for c in range(count):
            result[r, c] = image[r * size : (r + 1) * size, c * size : (c + 1) * size].mean()
    return result

# %% wrong: The windows overlap
# told: the windows overlap
def average_pool(image, size=2):
    rows, columns = image.shape[0] - size + 1, image.shape[1] - size + 1
    result = np.zeros((rows, columns))
    for r in range(rows):
        for c in range(columns):
            result[r, c] = image[r : r + size, c : c + size].mean()
    return result

# %% wrong: Not divided
# told: this is the sum of each window
def average_pool(image, size=2):
    rows, columns = image.shape[0] // size, image.shape[1] // size
    windows = image[: rows * size, : columns * size].reshape(rows, size, columns, size)
    return windows.sum(axis=(1, 3))

# %% wrong: For a size of 1 the image itself, whole numbers and all
# told: other dtype
def average_pool(image, size=2):
    if size == 1:
        return image
    r, c = image.shape[0] // size, image.shape[1] // size
    return image[:r * size, :c * size].reshape(r, size, c, size).mean(axis=(1, 3))

# %% wrong: Adds in the image's dtype: 8-bit numbers wrap round
# told: 8-bit numbers wrapped round
def average_pool(image, size=2):
    height, width = image.shape[0] // size * size, image.shape[1] // size * size
    total = np.zeros((height // size, width // size), dtype=image.dtype)
    for i in range(size):
        for j in range(size):
            total = total + image[i:height:size, j:width:size]
    return total / size**2

# %% wrong: The mean of the numbers that are not 0
# told: other values
def average_pool(image, size=2):
    r, c = image.shape[0] // size, image.shape[1] // size
    w = image[:r * size, :c * size].reshape(r, size, c, size).astype(float)
    return w.sum(axis=(1, 3)) / np.maximum((w != 0).sum(axis=(1, 3)), 1)

# %% wrong: One big reshape to rows of windows
# told: a window takes its numbers from one row
def average_pool(image, size=2):
    rows, columns = image.shape[0] // size, image.shape[1] // size
    return image[: rows * size, : columns * size].reshape(rows, columns, size * size).mean(axis=2)

# %% wrong: The result with its rows and columns swapped
# told: rows and columns are swapped
def average_pool(image, size=2):
    r, c = image.shape[0] // size, image.shape[1] // size
    return image[: r * size, : c * size].reshape(r, size, c, size).mean(axis=(1, 3)).T
