# %% right: One matrix product
def fourier_features(points, frequencies):
    turns = 2 * np.pi * points @ frequencies.T
    return np.concatenate([np.sin(turns), np.cos(turns)], axis=1)

# %% right: A loop over points and waves
def fourier_features(points, frequencies):
    m = len(frequencies)
    result = np.zeros((len(points), 2 * m))
    for i, (row, column) in enumerate(points):
        for j, (down, across) in enumerate(frequencies):
            turn = 2 * np.pi * (row * down + column * across)
            result[i, j], result[i, m + j] = np.sin(turn), np.cos(turn)
    return result

# %% right: Broadcasting, in lists
def fourier_features(points, frequencies):
    turns = 2 * np.pi * (points[:, None] * frequencies[None]).sum(axis=-1)
    return np.hstack([np.sin(turns), np.cos(turns)]).tolist()

# %% right: The imaginary and the real part of one exponential
def fourier_features(points, frequencies):
    waves = np.exp(2j * np.pi * np.einsum("nk,mk->nm", points, frequencies))
    return np.c_[waves.imag, waves.real]

# %% right: TensorFlow
def fourier_features(points, frequencies):
    turns = 2 * np.pi * tf.matmul(tf.cast(points, tf.float32), tf.cast(frequencies, tf.float32), transpose_b=True)
    return tf.concat([tf.sin(turns), tf.cos(turns)], axis=1).numpy()

# %% wrong: Without 2π
# told: the 2π is missing
def fourier_features(points, frequencies):
    turns = points @ frequencies.T
    return np.concatenate([np.sin(turns), np.cos(turns)], axis=1)

# %% wrong: With π
# told: it is π for 2π
def fourier_features(points, frequencies):
    turns = np.pi * points @ frequencies.T
    return np.concatenate([np.sin(turns), np.cos(turns)], axis=1)

# %% wrong: Sine, cosine, sine, cosine
# told: sines and cosines take turns
def fourier_features(points, frequencies):
    turns = 2 * np.pi * points @ frequencies.T
    return np.stack([np.sin(turns), np.cos(turns)], axis=-1).reshape(len(points), -1)

# %% wrong: Cosines first
# told: the cosines come first
def fourier_features(points, frequencies):
    turns = 2 * np.pi * points @ frequencies.T
    return np.concatenate([np.cos(turns), np.sin(turns)], axis=1)

# %% wrong: Degrees
# told: degrees were taken for radians
def fourier_features(points, frequencies):
    turns = 360 * points @ frequencies.T
    return np.concatenate([np.sin(turns), np.cos(turns)], axis=1)

# %% wrong: Radians turned into radians again
# told: degrees were taken for radians
def fourier_features(points, frequencies):
    turns = np.deg2rad(2 * np.pi * points @ frequencies.T)
    return np.concatenate([np.sin(turns), np.cos(turns)], axis=1)

# %% wrong: Not transposed
# told: the frequencies are not transposed
def fourier_features(points, frequencies):
    turns = 2 * np.pi * points @ frequencies
    return np.concatenate([np.sin(turns), np.cos(turns)], axis=1)

# %% wrong: Sines only
# told: half of the features are missing
def fourier_features(points, frequencies):
    return np.sin(2 * np.pi * points @ frequencies.T)

# %% wrong: Stacked below each other
# told: rows and columns are swapped
def fourier_features(points, frequencies):
    turns = 2 * np.pi * points @ frequencies.T
    return np.concatenate([np.sin(turns), np.cos(turns)])

# %% wrong: A row for each feature
# told: rows and columns are swapped
def fourier_features(points, frequencies):
    turns = 2 * np.pi * frequencies @ points.T
    return np.concatenate([np.sin(turns), np.cos(turns)])

# %% wrong: Row and column each for itself
# told: row and column were not added up
def fourier_features(points, frequencies):
    turns = 2 * np.pi * (points[:, None] * frequencies[None]).reshape(len(points), -1)
    return np.concatenate([np.sin(turns), np.cos(turns)], axis=1)

# %% wrong: Two waves, whatever is given
# told: the number of waves is built in
def fourier_features(points, frequencies):
    turns = 2 * np.pi * points @ frequencies[:2].T if len(frequencies) > 1 else 2 * np.pi * points @ np.eye(2)
    return np.concatenate([np.sin(turns), np.cos(turns)], axis=1)

# %% wrong: Puts the factor into its input
# told: changed input
def fourier_features(points, frequencies):
    points *= 2 * np.pi
    turns = points @ frequencies.T
    return np.concatenate([np.sin(turns), np.cos(turns)], axis=1)

# %% wrong: Prints in place of returning
# told: none
def fourier_features(points, frequencies):
    turns = 2 * np.pi * points @ frequencies.T
    print(np.concatenate([np.sin(turns), np.cos(turns)], axis=1))

# %% wrong: Puts the place itself beside the waves
# told: other shape
def fourier_features(points, frequencies):
    turns = 2 * np.pi * points @ frequencies.T
    return np.concatenate([points, np.sin(turns), np.cos(turns)], axis=1)
