# %% right: The course's own stride
def convolve_strided(image, kernel, stride):
    return convolution(image, kernel, stride=stride)

# %% right: The places by their numbers
import numpy as np


def convolve_strided(image, kernel, stride):
    full = convolve_2d(image, kernel)
    return full[np.ix_(np.arange(0, len(full), stride), np.arange(0, len(full[0]), stride))]

# %% right: Only the asked places are computed; lists come back
def convolve_strided(image, kernel, stride):
    kh, kw = kernel.shape
    return [
        [float((image[r:r+kh, c:c+kw] * kernel).sum()) for c in range(0, image.shape[1] - kw + 1, stride)]
        for r in range(0, image.shape[0] - kh + 1, stride)
    ]

# %% right: Keeps the places whose numbers the stride divides
import numpy as np


def convolve_strided(image, kernel, stride):
    full = convolution(image, kernel)
    rows, columns = (np.arange(n) % stride == 0 for n in full.shape)
    return full[rows][:, columns].tolist()

# %% right: Thinned, shifted images, one for each entry of the kernel
import numpy as np


def convolve_strided(image, kernel, stride):
    rows = (image.shape[0] - kernel.shape[0]) // stride + 1
    columns = (image.shape[1] - kernel.shape[1]) // stride + 1
    total = np.zeros((rows, columns))
    for r in range(kernel.shape[0]):
        for c in range(kernel.shape[1]):
            total += kernel[r, c] * image[r::stride, c::stride][:rows, :columns].astype(float)
    return total

# %% right: Every stride-th row and column of the whole result
def convolve_strided(image, kernel, stride):
    return convolution(image, kernel)[::stride, ::stride]

# %% right: Windows as a view, every stride-th of them
def convolve_strided(image, kernel, stride):
    windows = np.lib.stride_tricks.sliding_window_view(image.astype(float), kernel.shape)[::stride, ::stride]
    return np.tensordot(windows, kernel, axes=2)

# %% wrong: Two, whatever is asked
# told: other shape
def convolve_strided(image, kernel, stride):
    return convolution(image, kernel)[::2, ::2]

# %% wrong: Chained slices: both thin out the rows
# told: the stride went downward twice
def convolve_strided(image, kernel, stride):
    return convolution(image, kernel)[::stride][::stride]

# %% wrong: The stride goes to the right only
# told: the stride goes only to the right
def convolve_strided(image, kernel, stride):
    return convolution(image, kernel)[:, ::stride]

# %% wrong: Spreads the kernel, not the places
# told: other shape
def convolve_strided(image, kernel, stride):
    return convolution(image, kernel, dilation=stride)

# %% wrong: The kernel is turned
# told: the kernel was turned round
def convolve_strided(image, kernel, stride):
    return convolve2d(image.astype(float), kernel, mode="valid")[::stride, ::stride]

# %% wrong: The example's values
# told: other shape
def convolve_strided(image, kernel, stride):
    return np.array([[71, 93], [41, 85]])

# %% wrong: The stride is not used
# told: the stride was not used
def convolve_strided(image, kernel, stride):
    return convolution(image, kernel)

# %% wrong: Every stride-th pixel of the image, then a convolution
# told: pixels were left out
def convolve_strided(image, kernel, stride):
    return convolution(image[::stride, ::stride], kernel)

# %% wrong: Clears the caller's image when done
# told: changed input
def convolve_strided(image, kernel, stride):
    result = convolution(image, kernel, stride=stride)
    image.fill(0)
    return result

# %% wrong: Stride larger than the image: nothing
# told: other shape
def convolve_strided(image, kernel, stride):
    full = convolution(image, kernel)
    if stride > min(full.shape):
        stride = min(full.shape)
    return full[::stride, ::stride]

# %% wrong: The number of places is rounded down once too often
# told: the last place that fits is missing
def convolve_strided(image, kernel, stride):
    rows = (image.shape[0] - kernel.shape[0]) // stride + 1
    columns = (image.shape[1] - kernel.shape[1]) // stride + 1
    if (image.shape[1] - kernel.shape[1]) % stride == 0 and stride > 1:
        columns -= 1
    return convolution(image, kernel)[::stride, ::stride][:rows, :columns]

# %% wrong: The mean of each block of answers
# told: other shape
def convolve_strided(image, kernel, stride):
    full = convolution(image, kernel)
    rows, columns = full.shape[0] // stride, full.shape[1] // stride
    return full[: rows * stride, : columns * stride].reshape(rows, stride, columns, stride).mean(axis=(1, 3))

# %% wrong: Prints in place of returning
# told: none
def convolve_strided(image, kernel, stride):
    print(convolution(image, kernel, stride=stride))

# %% wrong: The stride goes downward only
# told: the stride goes only downward
def convolve_strided(image, kernel, stride):
    return convolution(image, kernel)[::stride]

# %% wrong: With padding: the first place hangs over the border
# told: other shape
def convolve_strided(image, kernel, stride):
    return convolution(image, kernel, padding="same", stride=stride)

# %% wrong: Right for square kernels only
# told: other values
def convolve_strided(image, kernel, stride):
    k = kernel.shape[0]
    return convolution(image, kernel[:, :k])[::stride, ::stride]

# %% wrong: Axes of length one are lost
# told: other shape
def convolve_strided(image, kernel, stride):
    return np.squeeze(convolution(image, kernel)[::stride, ::stride])

# %% wrong: Begins at the second place
# told: the first place is missing
def convolve_strided(image, kernel, stride):
    return convolution(image, kernel)[stride - 1::stride, stride - 1::stride]
