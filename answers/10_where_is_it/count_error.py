# %% right: by axes
def count_error(densities, counts):
    return np.mean(np.abs(densities.sum(axis=(1, 2)) - counts))

# %% right: by a loop
def count_error(densities, counts):
    total = 0.0
    for density, count in zip(densities, counts):
        total += abs(float(np.sum(density, dtype=float)) - float(count))
    return total / len(counts)

# %% right: one row a map
def count_error(densities, counts):
    sums = densities.reshape(len(densities), -1).sum(axis=1)
    return float(np.linalg.norm(sums - counts, ord=1) / len(sums))

# %% right: by Keras
def count_error(densities, counts):
    sums = np.einsum("nhw->n", densities.astype("float64"))
    return float(keras.losses.mean_absolute_error(np.asarray(counts, "float32"), sums.astype("float32")))

# %% wrong: signed
# told: errors of both signs cancel
def count_error(densities, counts):
    return np.mean(densities.sum(axis=(1, 2)) - counts)

# %% wrong: absolute value of the mean
# told: errors of both signs cancel
def count_error(densities, counts):
    return abs(np.mean(densities.sum(axis=(1, 2)) - counts))

# %% wrong: squared
# told: the errors are squared
def count_error(densities, counts):
    return np.mean((densities.sum(axis=(1, 2)) - counts) ** 2)

# %% wrong: root mean square
# told: the root of the mean square
def count_error(densities, counts):
    return np.sqrt(np.mean((densities.sum(axis=(1, 2)) - counts) ** 2))

# %% wrong: the mean of each map
# told: the mean of a map in place of its sum
def count_error(densities, counts):
    return np.abs(densities.mean(axis=(1, 2)) - counts).mean()

# %% wrong: rounded counts
# told: the sums are rounded
def count_error(densities, counts):
    return np.abs(np.round(densities.sum(axis=(1, 2))) - counts).mean()

# %% wrong: all at once
# told: all pictures are added up first
def count_error(densities, counts):
    return abs(densities.sum() - counts.sum())

# %% wrong: not averaged
# told: the errors are added, not averaged
def count_error(densities, counts):
    return np.abs(densities.sum(axis=(1, 2)) - counts).sum()

# %% wrong: an error for each picture
# told: this is an error for each picture
def count_error(densities, counts):
    return np.abs(densities.sum(axis=(1, 2)) - counts)

# %% wrong: each pixel against the count
# told: each pixel is compared with the count
def count_error(densities, counts):
    return np.abs(densities - counts[:, np.newaxis, np.newaxis]).mean()

# %% wrong: takes the counts off in the caller's array
# told: changed input
def count_error(densities, counts):
    sums = densities.sum(axis=(1, 2))
    densities -= densities
    return np.abs(sums - counts).mean()

# %% wrong: prints in place of returning
# told: none for a value
def count_error(densities, counts):
    print(np.abs(densities.sum(axis=(1, 2)) - counts).mean())

# %% wrong: the sum over all maps, compared with each count
# told: all pictures are added up first
def count_error(densities, counts):
    return float(np.abs(densities.sum() - counts).mean())
