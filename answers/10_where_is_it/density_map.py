# %% right: as in the text
def density_map(points, shape, sigma):
    rows, columns = np.indices(shape)
    density = np.zeros(shape)
    for row, column in points:
        bell = np.exp(-((rows - row) ** 2 + (columns - column) ** 2) / (2 * sigma**2))
        density += bell / bell.sum()
    return density

# %% right: all points at once
def density_map(points, shape, sigma):
    rows, columns = np.mgrid[: shape[0], : shape[1]]
    squares = (rows[None] - points[:, 0, None, None]) ** 2 + (columns[None] - points[:, 1, None, None]) ** 2
    bells = np.exp(-squares / (2 * sigma**2))
    return (bells / bells.sum(axis=(1, 2), keepdims=True)).sum(axis=0)

# %% right: a bell is a product of two in one dimension
def density_map(points, shape, sigma):
    def bell(place, length):
        values = np.exp(-((np.arange(length) - place) ** 2) / (2 * sigma**2))
        return values / values.sum()

    density = np.zeros(shape)
    for row, column in points:
        density = density + np.outer(bell(row, shape[0]), bell(column, shape[1]))
    return density

# %% right: SciPy, folded back at the border
def density_map(points, shape, sigma):
    from scipy.ndimage import gaussian_filter

    spots = np.zeros(shape)
    for row, column in points:
        spots[row, column] += 1
    return gaussian_filter(spots, sigma, mode="reflect")

# %% right: SciPy, each point by itself, divided by its sum
def density_map(points, shape, sigma):
    from scipy.ndimage import gaussian_filter

    density = np.zeros(shape)
    for row, column in points:
        spot = np.zeros(shape)
        spot[row, column] = 1
        spot = gaussian_filter(spot, sigma, mode="constant")
        density += spot / spot.sum()
    return density

# %% right: by loops over pixels
def density_map(points, shape, sigma):
    density = np.zeros(shape)
    for row, column in points:
        bell = [
            [np.exp(-((r - row) ** 2 + (c - column) ** 2) / (2 * sigma**2)) for c in range(shape[1])]
            for r in range(shape[0])
        ]
        density += np.array(bell) / np.sum(bell)
    return density

# %% wrong: bells of height 1
# told: not normalised
def density_map(points, shape, sigma):
    rows, columns = np.indices(shape)
    density = np.zeros(shape)
    for row, column in points:
        density += np.exp(-((rows - row) ** 2 + (columns - column) ** 2) / (2 * sigma**2))
    return density

# %% wrong: SciPy with zeros outside
# told: mass is lost at the border
def density_map(points, shape, sigma):
    from scipy.ndimage import gaussian_filter

    spots = np.zeros(shape)
    for row, column in points:
        spots[row, column] += 1
    return gaussian_filter(spots, sigma, mode="constant")

# %% wrong: divided by the formula's number
# told: mass is lost at the border
def density_map(points, shape, sigma):
    rows, columns = np.indices(shape)
    density = np.zeros(shape)
    for row, column in points:
        density += np.exp(-((rows - row) ** 2 + (columns - column) ** 2) / (2 * sigma**2)) / (2 * np.pi * sigma**2)
    return density

# %% wrong: x first
# told: x before y
def density_map(points, shape, sigma):
    rows, columns = np.indices(shape)
    density = np.zeros(shape)
    for x, y in points:
        bell = np.exp(-((rows - y) ** 2 + (columns - x) ** 2) / (2 * sigma**2))
        density += bell / bell.sum()
    return density

# %% wrong: the whole map is divided
# told: the map as a whole is divided
def density_map(points, shape, sigma):
    rows, columns = np.indices(shape)
    density = np.zeros(shape)
    for row, column in points:
        density += np.exp(-((rows - row) ** 2 + (columns - column) ** 2) / (2 * sigma**2))
    return density * len(points) / density.sum() if len(points) else density

# %% wrong: the map's sum is 1
# told: the map's sum is 1
def density_map(points, shape, sigma):
    rows, columns = np.indices(shape)
    density = np.zeros(shape)
    for row, column in points:
        density += np.exp(-((rows - row) ** 2 + (columns - column) ** 2) / (2 * sigma**2))
    return density / max(density.sum(), 1e-12)

# %% wrong: the larger of two bells
# told: two points in one place count once
def density_map(points, shape, sigma):
    rows, columns = np.indices(shape)
    density = np.zeros(shape)
    for row, column in points:
        bell = np.exp(-((rows - row) ** 2 + (columns - column) ** 2) / (2 * sigma**2))
        density = np.maximum(density, bell / bell.sum())
    return density

# %% wrong: sets a pixel to 1, however many points are in it
# told: other values
def density_map(points, shape, sigma):
    from scipy.ndimage import gaussian_filter

    spots = np.zeros(shape)
    spots[points[:, 0], points[:, 1]] = 1
    return gaussian_filter(spots, sigma, mode="reflect")

# %% wrong: the 2 is missing
# told: the bell has another width
def density_map(points, shape, sigma):
    rows, columns = np.indices(shape)
    density = np.zeros(shape)
    for row, column in points:
        bell = np.exp(-((rows - row) ** 2 + (columns - column) ** 2) / sigma**2)
        density += bell / bell.sum()
    return density

# %% wrong: sigma not squared
# told: the bell has another width
def density_map(points, shape, sigma):
    rows, columns = np.indices(shape)
    density = np.zeros(shape)
    for row, column in points:
        bell = np.exp(-((rows - row) ** 2 + (columns - column) ** 2) / (2 * sigma))
        density += bell / bell.sum()
    return density

# %% wrong: wraps round
# told: wrapped around
def density_map(points, shape, sigma):
    from scipy.ndimage import gaussian_filter

    spots = np.zeros(shape)
    for row, column in points:
        spots[row, column] += 1
    return gaussian_filter(spots, sigma, mode="wrap")

# %% wrong: single pixels, no bells
# told: other values
def density_map(points, shape, sigma):
    density = np.zeros(shape)
    for row, column in points:
        density[row, column] += 1
    return density

# %% wrong: prints in place of returning
# told: none
def density_map(points, shape, sigma):
    print(np.zeros(shape))

# %% wrong: divides by 2, and multiplies by sigma squared: the brackets are missing
# told: the bell has another width
def density_map(points, shape, sigma):
    rows, columns = np.indices(shape)
    density = np.zeros(shape)
    for row, column in points:
        bell = np.exp(-((rows - row) ** 2 + (columns - column) ** 2) / 2 * sigma**2)
        density += bell / bell.sum()
    return density
