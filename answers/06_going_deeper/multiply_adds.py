# %% right: The layer's weights, each used at every place
def multiply_adds(output_shape, kernel_size, in_channels):
    layer = layers.Conv2D(output_shape[2], kernel_size, use_bias=False)
    layer.build((None, None, None, in_channels))
    return layer.count_params() * output_shape[0] * output_shape[1]

# %% right: NumPy's product of all factors
def multiply_adds(output_shape, kernel_size, in_channels):
    return np.prod([*output_shape, kernel_size, kernel_size, in_channels], dtype=np.int64)

# %% right: One product
def multiply_adds(output_shape, kernel_size, in_channels):
    h, w, f = output_shape
    return h * w * f * kernel_size**2 * in_channels

# %% right: How many numbers, times how many products in each
def multiply_adds(output_shape, kernel_size, in_channels):
    numbers = 1
    for extent in output_shape:
        numbers *= extent
    products = 0
    for _ in range(in_channels):
        products += kernel_size * kernel_size
    return numbers * products

# %% wrong: With the biases
# told: the biases are counted too
def multiply_adds(output_shape, kernel_size, in_channels):
    h, w, f = output_shape
    return h * w * f * (kernel_size**2 * in_channels + 1)

# %% wrong: A caret in place of two stars
# told: `^` was taken for a power
def multiply_adds(output_shape, kernel_size, in_channels):
    h, w, f = output_shape
    return h * w * f * (kernel_size ^ 2) * in_channels

# %% wrong: The kernel's size doubled, not squared
# told: the kernel's size is doubled
def multiply_adds(output_shape, kernel_size, in_channels):
    h, w, f = output_shape
    return h * w * f * kernel_size * 2 * in_channels

# %% wrong: A float
# told: float for an int
def multiply_adds(output_shape, kernel_size, in_channels):
    return float(np.prod(output_shape) * kernel_size**2 * in_channels)

# %% wrong: The worked example, times the channels
# told: other value
def multiply_adds(output_shape, kernel_size, in_channels):
    return 70560 * in_channels

# %% wrong: Kernels of 3 only
# told: other value
def multiply_adds(output_shape, kernel_size, in_channels):
    h, w, f = output_shape
    return 9 * h * w * f * in_channels

# %% wrong: The input's channels are forgotten
# told: the channels that come in are forgotten
def multiply_adds(output_shape, kernel_size, in_channels):
    h, w, f = output_shape
    return h * w * f * kernel_size**2

# %% wrong: The filters are forgotten
# told: the filters are forgotten
def multiply_adds(output_shape, kernel_size, in_channels):
    return output_shape[0] * output_shape[1] * kernel_size**2 * in_channels

# %% wrong: The kernel's size counts once
# told: the kernel's size counts once
def multiply_adds(output_shape, kernel_size, in_channels):
    h, w, f = output_shape
    return h * w * f * kernel_size * in_channels

# %% wrong: 32-bit integers, too small for large layers
# told: other value
def multiply_adds(output_shape, kernel_size, in_channels):
    return np.prod(np.array([*output_shape, kernel_size, kernel_size, in_channels], dtype=np.int32), dtype=np.int32)

# %% wrong: The layer's parameters
# told: other value
def multiply_adds(output_shape, kernel_size, in_channels):
    return (kernel_size**2 * in_channels + 1) * output_shape[2]

# %% wrong: Prints and returns nothing
# told: none for a value
def multiply_adds(output_shape, kernel_size, in_channels):
    print(np.prod(output_shape) * kernel_size**2 * in_channels)

# %% wrong: Square maps only
# told: the maps are taken for square
def multiply_adds(output_shape, kernel_size, in_channels):
    rows, _, filters = output_shape
    return rows * rows * filters * kernel_size**2 * in_channels

# %% wrong: Additions and multiplications apart
# told: additions and multiplications are counted apart
def multiply_adds(output_shape, kernel_size, in_channels):
    h, w, f = output_shape
    return 2 * h * w * f * kernel_size**2 * in_channels

# %% wrong: The kernel's border is taken off once more
# told: other value
def multiply_adds(output_shape, kernel_size, in_channels):
    h, w, f = output_shape
    return (h - kernel_size + 1) * (w - kernel_size + 1) * f * kernel_size**2 * in_channels
