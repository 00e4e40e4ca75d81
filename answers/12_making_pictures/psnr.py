# %% right: The formula
def psnr(image, other):
    error = np.mean((image - other) ** 2)
    return np.inf if error == 0 else 10 * np.log10(1 / error)

# %% right: scikit-image
def psnr(image, other):
    return peak_signal_noise_ratio(image, other, data_range=1)

# %% right: TensorFlow
def psnr(image, other):
    error = tf.reduce_mean(tf.math.squared_difference(tf.cast(image, tf.float64), tf.cast(other, tf.float64)))
    return float("inf") if error == 0 else -10 * float(tf.math.log(error)) / np.log(10)

# %% right: A loop over all numbers, and Python's logarithm
def psnr(image, other):
    import math

    numbers, others = image.ravel().tolist(), other.ravel().tolist()
    error = sum((a - b) ** 2 for a, b in zip(numbers, others)) / len(numbers)
    return math.inf if error == 0 else -10 * math.log10(error)

# %% right: Divides by 0 and lets NumPy make infinity of it
def psnr(image, other):
    return 10 * np.log10(np.float64(1) / np.mean((image - other) ** 2))

# %% right: 20 times the logarithm of the root
def psnr(image, other):
    if np.array_equal(image, other):
        return float("inf")
    return -20 * np.log10(np.sqrt(np.mean((image - other) ** 2)))

# %% wrong: 20 for 10
# told: there is a 20 for the 10
def psnr(image, other):
    error = np.mean((image - other) ** 2)
    return np.inf if error == 0 else 20 * np.log10(1 / error)

# %% wrong: A peak of 255
# told: the peak is taken for 255
def psnr(image, other):
    error = np.mean((image - other) ** 2)
    return np.inf if error == 0 else 10 * np.log10(255**2 / error)

# %% wrong: The natural logarithm
# told: this is the natural logarithm
def psnr(image, other):
    error = np.mean((image - other) ** 2)
    return np.inf if error == 0 else 10 * np.log(1 / error)

# %% wrong: Sum for mean
# told: the errors are summed, not averaged
def psnr(image, other):
    error = np.sum((image - other) ** 2)
    return np.inf if error == 0 else 10 * np.log10(1 / error)

# %% wrong: Absolute differences
# told: the differences are not squared
def psnr(image, other):
    error = np.mean(np.abs(image - other))
    return np.inf if error == 0 else 10 * np.log10(1 / error)

# %% wrong: The root of the error
# told: the root of the error was taken
def psnr(image, other):
    error = np.sqrt(np.mean((image - other) ** 2))
    return np.inf if error == 0 else 10 * np.log10(1 / error)

# %% wrong: Upside down
# told: the sign is turned
def psnr(image, other):
    error = np.mean((image - other) ** 2)
    return np.inf if error == 0 else 10 * np.log10(error)

# %% wrong: Without the 10
# told: the factor of 10 is missing
def psnr(image, other):
    error = np.mean((image - other) ** 2)
    return np.inf if error == 0 else np.log10(1 / error)

# %% wrong: A little added, so that nothing is divided by 0
# told: equal images get no infinity
def psnr(image, other):
    return 10 * np.log10(1 / (np.mean((image - other) ** 2) + 1e-12))

# %% wrong: Equal images by plain division
# told: ZeroDivisionError
def psnr(image, other):
    import math

    error = float(np.mean((image - other) ** 2))
    return 10 * math.log10(1 / error)

# %% wrong: Equal images get 0
# told: equal images get no infinity
def psnr(image, other):
    error = np.mean((image - other) ** 2)
    return 0 if error == 0 else 10 * np.log10(1 / error)

# %% wrong: Equal images get a sentence
# told: equal images get no infinity
def psnr(image, other):
    error = np.mean((image - other) ** 2)
    return "the same" if error == 0 else 10 * np.log10(1 / error)

# %% wrong: The mean over the rows' PSNR
# told: other value
def psnr(image, other):
    errors = ((image - other) ** 2).mean(axis=1) + 1e-9
    return float(np.mean(10 * np.log10(1 / errors)))

# %% wrong: The mean over the channels' PSNR
# told: each channel or row is measured by itself
def psnr(image, other):
    if np.array_equal(image, other):
        return np.inf
    if image.ndim == 2:
        return 10 * np.log10(1 / np.mean((image - other) ** 2))
    return np.mean([10 * np.log10(1 / np.mean((image[..., i] - other[..., i]) ** 2)) for i in range(3)])

# %% wrong: The image's own peak
# told: other value
def psnr(image, other):
    error = np.mean((image - other) ** 2)
    return np.inf if error == 0 else 10 * np.log10(image.max() ** 2 / error)

# %% wrong: Works in place
# told: changed input
def psnr(image, other):
    image -= other
    error = np.mean(image**2)
    return np.inf if error == 0 else 10 * np.log10(1 / error)

# %% wrong: Prints in place of returning
# told: none for a value
def psnr(image, other):
    print(10 * np.log10(1 / np.mean((image - other) ** 2)))
