# %% right: Nested comprehensions around the course's convolution, axes moved at the end
import numpy as np


def conv_layer(images, kernels, biases):
    maps = [
        [
            sum(convolution(channel, part) for channel, part in zip(np.moveaxis(image, -1, 0), np.moveaxis(kernel, -1, 0))) + bias
            for kernel, bias in zip(np.moveaxis(kernels, -1, 0), biases)
        ]
        for image in images
    ]
    return np.clip(np.moveaxis(maps, 1, -1), 0, None)

# %% right: Loops over images, kernels and channels around the course's convolution
def conv_layer(images, kernels, biases):
    n, h, w, channels = images.shape
    kh, kw, _, f = kernels.shape
    result = np.zeros((n, h - kh + 1, w - kw + 1, f), dtype=float)
    for i in range(n):
        for j in range(f):
            for c in range(channels):
                result[i, :, :, j] += convolution(images[i, :, :, c], kernels[:, :, c, j])
    return np.maximum(result + biases, 0)

# %% right: Windows as a view, and one einsum
def conv_layer(images, kernels, biases):
    windows = np.lib.stride_tricks.sliding_window_view(images, kernels.shape[:2], axis=(1, 2))
    sums = np.einsum("nrqcij,ijcf->nrqf", windows, kernels) + biases
    return np.where(sums > 0, sums, 0.0)

# %% right: Asks Keras's own operation, in NumPy's clothes
import numpy as np


def conv_layer(images, kernels, biases):
    sums = keras.ops.conv(images.astype("float32"), kernels.astype("float32"), padding="valid")
    return np.maximum(np.asarray(sums) + np.asarray(biases, "float32"), 0.0)

# %% right: One matrix product for each entry of the kernel
def conv_layer(images, kernels, biases):
    kh, kw = kernels.shape[:2]
    rows, cols = images.shape[1] - kh + 1, images.shape[2] - kw + 1
    total = 0
    for r in range(kh):
        for c in range(kw):
            total = total + images[:, r : r + rows, c : c + cols] @ kernels[r, c]
    return (total + biases).clip(min=0)

# %% right: At each place, multiply the window with all kernels
def conv_layer(images, kernels, biases):
    kh, kw, _, f = kernels.shape
    n, h, w, _ = images.shape
    result = np.empty((n, h - kh + 1, w - kw + 1, f), dtype=np.float32)
    for row in range(h - kh + 1):
        for col in range(w - kw + 1):
            window = images[:, row : row + kh, col : col + kw, :]
            result[:, row, col] = np.tensordot(window, kernels, axes=3) + biases
    result[result < 0] = 0
    return result

# %% right: Every window laid out as a row, and one matrix product
import numpy as np


def conv_layer(images, kernels, biases):
    n, h, w, c = images.shape
    kh, kw, _, f = kernels.shape
    rows, columns = h - kh + 1, w - kw + 1
    windows = [images[i, r : r + kh, q : q + kw].ravel() for i in range(n) for r in range(rows) for q in range(columns)]
    sums = np.array(windows, dtype=float) @ kernels.reshape(-1, f) + biases
    return np.where(sums > 0, sums, 0).reshape(n, rows, columns, f)

# %% right: SciPy's correlation in three dimensions; a nested list comes back
from scipy.signal import correlate


def conv_layer(images, kernels, biases):
    result = []
    for image in images:
        maps = [correlate(image.astype(float), kernels[..., j], mode="valid")[:, :, 0] + b for j, b in enumerate(biases)]
        result.append(np.maximum(np.stack(maps, axis=-1), 0).tolist())
    return result

# %% right: Windows and a tensordot
def conv_layer(images, kernels, biases):
    kh, kw = np.shape(kernels)[:2]
    w = np.lib.stride_tricks.sliding_window_view(images, (kh, kw), axis=(1, 2))
    return np.tensordot(w, np.asarray(kernels, float), axes=([4, 5, 3], [0, 1, 2])).__add__(biases).clip(0)

# %% wrong: The size in place of ReLU
# told: other values
def conv_layer(images, kernels, biases):
    n, h, w, c = images.shape
    kh, kw, _, f = kernels.shape
    result = np.zeros((n, h - kh + 1, w - kw + 1, f))
    for i, j, channel in np.ndindex(n, f, c):
        result[i, :, :, j] += convolution(images[i, :, :, channel], kernels[:, :, channel, j])
    return np.abs(result + biases)

# %% wrong: ReLU first, then the bias
# told: the bias is added after ReLU
def conv_layer(images, kernels, biases):
    n, h, w, channels = images.shape
    kh, kw, _, f = kernels.shape
    result = np.zeros((n, h - kh + 1, w - kw + 1, f), dtype=float)
    for i in range(n):
        for j in range(f):
            for c in range(channels):
                result[i, :, :, j] += convolution(images[i, :, :, c], kernels[:, :, c, j])
    return np.maximum(result, 0) + biases

# %% wrong: The bias is added in the loop over the channels
# told: the bias is added once for each channel
def conv_layer(images, kernels, biases):
    n, h, w, c = images.shape
    kh, kw, _, f = kernels.shape
    result = np.zeros((n, h - kh + 1, w - kw + 1, f))
    for i in range(n):
        for j in range(f):
            for channel in range(c):
                result[i, :, :, j] += convolution(images[i, :, :, channel], kernels[:, :, channel, j]) + biases[j]
    return np.maximum(result, 0)

# %% wrong: ReLU put into the images it was given
# told: changed input
def conv_layer(images, kernels, biases):
    n, h, w, channels = images.shape
    kh, kw, _, f = kernels.shape
    result = np.zeros((n, h - kh + 1, w - kw + 1, f), dtype=float)
    for i in range(n):
        for j in range(f):
            for c in range(channels):
                result[i, :, :, j] += convolution(images[i, :, :, c], kernels[:, :, c, j])
    images[images < 0] = 0
    kernels *= 1.0
    biases += 0.0
    return np.maximum(result + biases, 0)

# %% wrong: Columns before rows
# told: rows and columns have changed places
def conv_layer(images, kernels, biases):
    w_ = np.lib.stride_tricks.sliding_window_view(images.astype(float), kernels.shape[:2], axis=(1, 2))
    return np.maximum(np.einsum("nijcab,abcf->njif", w_, kernels) + biases, 0)

# %% wrong: Sums in the images' own dtype: whole-number pixels wrap round
# told: other values
def conv_layer(images, kernels, biases):
    n, h, w, channels = images.shape
    kh, kw, _, f = kernels.shape
    result = np.zeros((n, h - kh + 1, w - kw + 1, f), dtype=images.dtype)
    for i in range(n):
        for j in range(f):
            for c in range(channels):
                result[i, :, :, j] += convolution(images[i, :, :, c], kernels[:, :, c, j]).astype(images.dtype)
    return np.maximum(result + biases, 0)

# %% wrong: The first bias for all kernels
# told: other values
def conv_layer(images, kernels, biases):
    n, h, w, c = images.shape
    kh, kw, _, f = kernels.shape
    result = np.zeros((n, h - kh + 1, w - kw + 1, f))
    for i, j, channel in np.ndindex(n, f, c):
        result[i, :, :, j] += convolution(images[i, :, :, channel], kernels[:, :, channel, j])
    return np.maximum(result + biases[0], 0)

# %% wrong: Looks at channel 0 only
# told: only the first channel is used
def conv_layer(images, kernels, biases):
    n, h, w, channels = images.shape
    kh, kw, _, f = kernels.shape
    result = np.zeros((n, h - kh + 1, w - kw + 1, f), dtype=float)
    for i in range(n):
        for j in range(f):
            for c in range(1):
                result[i, :, :, j] += convolution(images[i, :, :, c], kernels[:, :, c, j])
    return np.maximum(result + biases, 0)

# %% wrong: A true convolution, with the kernel turned round
# told: the kernels were turned round
def conv_layer(images, kernels, biases):
    n, h, w, channels = images.shape
    kh, kw, _, f = kernels.shape
    result = np.zeros((n, h - kh + 1, w - kw + 1, f), dtype=float)
    for i in range(n):
        for j in range(f):
            for c in range(channels):
                result[i, :, :, j] += convolution(images[i, :, :, c], kernels[::-1, ::-1, c, j])
    return np.maximum(result + biases, 0)

# %% wrong: Overwrites what the other channels gave
# told: only the last channel is left
def conv_layer(images, kernels, biases):
    n, h, w, channels = images.shape
    kh, kw, _, f = kernels.shape
    result = np.zeros((n, h - kh + 1, w - kw + 1, f), dtype=float)
    for i in range(n):
        for j in range(f):
            for c in range(channels):
                result[i, :, :, j] = convolution(images[i, :, :, c], kernels[:, :, c, j])
    return np.maximum(result + biases, 0)

# %% wrong: A map for each channel of each kernel
# told: each channel has a map of its own
def conv_layer(images, kernels, biases):
    result = []
    for image in images:
        maps = []
        for c in range(images.shape[3]):
            for j in range(kernels.shape[3]):
                maps.append(np.maximum(convolution(image[:, :, c], kernels[:, :, c, j]) + biases[j], 0))
        result.append(np.stack(maps, axis=-1))
    return np.array(result)

# %% wrong: The maps' axis before rows and columns
# told: the axis of the maps stands before rows and columns
def conv_layer(images, kernels, biases):
    w_ = np.lib.stride_tricks.sliding_window_view(images.astype(float), kernels.shape[:2], axis=(1, 2))
    return np.moveaxis(np.maximum(np.einsum("nijcab,abcf->nijf", w_, kernels) + biases, 0), -1, 1)

# %% wrong: The channels' mean
# told: other values
def conv_layer(images, kernels, biases):
    n, h, w, c = images.shape
    kh, kw, _, f = kernels.shape
    result = np.zeros((n, h - kh + 1, w - kw + 1, f))
    for i, j, channel in np.ndindex(n, f, c):
        result[i, :, :, j] += convolution(images[i, :, :, channel], kernels[:, :, channel, j]) / c
    return np.maximum(result + biases, 0)

# %% wrong: Named like the exercise
# told: no such name
def layer_by_hand(images, kernels, biases):
    w_ = np.lib.stride_tricks.sliding_window_view(images.astype(float), kernels.shape[:2], axis=(1, 2))
    return np.maximum(np.einsum("nijcab,abcf->nijf", w_, kernels) + biases, 0)

# %% wrong: The biases are never used
# told: the bias is missing
def conv_layer(images, kernels, biases):
    n, h, w, channels = images.shape
    kh, kw, _, f = kernels.shape
    result = np.zeros((n, h - kh + 1, w - kw + 1, f), dtype=float)
    for i in range(n):
        for j in range(f):
            for c in range(channels):
                result[i, :, :, j] += convolution(images[i, :, :, c], kernels[:, :, c, j])
    return np.maximum(result, 0)

# %% wrong: Negative values stay
# told: ReLU is missing
def conv_layer(images, kernels, biases):
    n, h, w, channels = images.shape
    kh, kw, _, f = kernels.shape
    result = np.zeros((n, h - kh + 1, w - kw + 1, f), dtype=float)
    for i in range(n):
        for j in range(f):
            for c in range(channels):
                result[i, :, :, j] += convolution(images[i, :, :, c], kernels[:, :, c, j])
    return result + biases

# %% wrong: Only the first image
# told: only the first image is computed
def conv_layer(images, kernels, biases):
    n, h, w, channels = images.shape
    kh, kw, _, f = kernels.shape
    result = np.zeros((n, h - kh + 1, w - kw + 1, f), dtype=float)
    for i in range(1):
        for j in range(f):
            for c in range(channels):
                result[i, :, :, j] += convolution(images[i, :, :, c], kernels[:, :, c, j])
    return np.maximum(result + biases, 0)

# %% wrong: Only the first kernel
# told: other shape
def conv_layer(images, kernels, biases):
    total = sum(np.array([convolution(image[:, :, c], kernels[:, :, c, 0]) for image in images]) for c in range(images.shape[3]))
    return np.maximum(total + biases[0], 0)[..., np.newaxis]

# %% wrong: Prints in place of returning
# told: none
def conv_layer(images, kernels, biases):
    n, h, w, channels = images.shape
    kh, kw, _, f = kernels.shape
    result = np.zeros((n, h - kh + 1, w - kw + 1, f), dtype=float)
    for i in range(n):
        for j in range(f):
            for c in range(channels):
                result[i, :, :, j] += convolution(images[i, :, :, c], kernels[:, :, c, j])
    print(np.maximum(result + biases, 0))

# %% wrong: ReLU on each channel, before the sum
# told: other values
def conv_layer(images, kernels, biases):
    n, h, w, channels = images.shape
    kh, kw, _, f = kernels.shape
    result = np.zeros((n, h - kh + 1, w - kw + 1, f), dtype=float)
    for i in range(n):
        for j in range(f):
            for c in range(channels):
                result[i, :, :, j] += np.maximum(convolution(images[i, :, :, c], kernels[:, :, c, j]), 0)
    return np.maximum(result + biases, 0)

# %% wrong: With padding
# told: other shape
def conv_layer(images, kernels, biases):
    n, h, w, c = images.shape
    f = kernels.shape[-1]
    result = np.zeros((n, h, w, f))
    for i, j, channel in np.ndindex(n, f, c):
        result[i, :, :, j] += convolution(images[i, :, :, channel], kernels[:, :, channel, j], padding="same")
    return np.maximum(result + biases, 0)

# %% wrong: Takes the kernel for square
# told: ValueError
def conv_layer(images, kernels, biases):
    n, h, w, channels = images.shape
    kh, _, _, f = kernels.shape
    kw = kh
    result = np.zeros((n, h - kh + 1, w - kw + 1, f), dtype=float)
    for i in range(n):
        for j in range(f):
            for c in range(channels):
                result[i, :, :, j] += convolution(images[i, :, :, c], kernels[:, :, c, j])
    return np.maximum(result + biases, 0)

# %% wrong: Kernel rows and columns swapped
# told: other values
def conv_layer(images, kernels, biases):
    n, h, w, channels = images.shape
    kh, kw, _, f = kernels.shape
    result = np.zeros((n, h - kh + 1, w - kw + 1, f), dtype=float)
    for i in range(n):
        for j in range(f):
            for c in range(channels):
                result[i, :, :, j] += convolution(images[i, :, :, c], kernels[:, :, c, j].T)
    return np.maximum(result + biases, 0)

# %% wrong: Knows only the worked example
# told: other shape
def conv_layer(images, kernels, biases):
    return np.array([[[[4.0]]]])

# %% wrong: The first image's maps, for one image
# told: only the first image is computed
def conv_layer(images, kernels, biases):
    total = sum(
        np.stack([convolution(images[0, :, :, c], kernels[:, :, c, j]) for j in range(kernels.shape[3])], axis=-1)
        for c in range(images.shape[3])
    )
    return np.maximum(total + biases, 0)[np.newaxis]
