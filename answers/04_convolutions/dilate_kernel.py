# %% right: Coordinates times the rate
import numpy as np


def dilate_kernel(kernel, rate):
    rows, columns = np.indices(kernel.shape) * rate
    result = np.zeros((rows.max() + 1, columns.max() + 1))
    np.add.at(result, (rows, columns), kernel)
    return result

# %% right: Asks of each place whether the rate divides it
def dilate_kernel(kernel, rate):
    kh, kw = len(kernel), len(kernel[0])
    return [
        [kernel[r // rate][c // rate] if r % rate == 0 and c % rate == 0 else 0 for c in range(rate * (kw - 1) + 1)]
        for r in range(rate * (kh - 1) + 1)
    ]

# %% right: np.insert puts zeros before every entry but the first
def dilate_kernel(kernel, rate):
    rows = np.repeat(np.arange(1, kernel.shape[0]), rate - 1)
    columns = np.repeat(np.arange(1, kernel.shape[1]), rate - 1)
    return np.insert(np.insert(kernel, rows, 0, axis=0), columns, 0, axis=1)

# %% right: A Kronecker product, its last zeros cut off
def dilate_kernel(kernel, rate):
    block = np.zeros((rate, rate), dtype=kernel.dtype)
    block[0, 0] = 1
    spread = np.kron(kernel, block)
    return spread[: spread.shape[0] - rate + 1, : spread.shape[1] - rate + 1]

# %% right: Two loops over lists
def dilate_kernel(kernel, rate):
    rows = []
    for i, row in enumerate(kernel.tolist()):
        if i > 0:
            rows += [[0] * (rate * (len(row) - 1) + 1) for _ in range(rate - 1)]
        new = []
        for j, value in enumerate(row):
            new += [0] * (rate - 1) * (j > 0) + [value]
        rows.append(new)
    return rows

# %% right: Zeros beside each entry along two new axes, laid flat and cut
import numpy as np


def dilate_kernel(kernel, rate):
    kh, kw = kernel.shape
    blocks = np.zeros((kh, rate, kw, rate), kernel.dtype)
    blocks[:, 0, :, 0] = kernel
    return blocks.reshape(kh * rate, kw * rate)[: rate * (kh - 1) + 1, : rate * (kw - 1) + 1]

# %% right: Zeros, and the kernel assigned to every rate-th place
def dilate_kernel(kernel, rate):
    kh, kw = kernel.shape
    result = np.zeros((rate * (kh - 1) + 1, rate * (kw - 1) + 1))
    result[::rate, ::rate] = kernel
    return result

# %% wrong: Two, whatever is asked
# told: the rate is off by one
def dilate_kernel(kernel, rate):
    kh, kw = kernel.shape
    result = np.zeros((2 * kh - 1, 2 * kw - 1))
    result[::2, ::2] = kernel
    return result

# %% wrong: Only the columns move apart
# told: only the columns moved apart
def dilate_kernel(kernel, rate):
    result = np.zeros((kernel.shape[0], rate * (kernel.shape[1] - 1) + 1))
    result[:, ::rate] = kernel
    return result

# %% wrong: The example's values
# told: other shape
def dilate_kernel(kernel, rate):
    return np.array([[1, 0, 2, 0, 3], [0, 0, 0, 0, 0], [4, 0, 5, 0, 6]])

# %% wrong: Empties the caller's kernel
# told: changed input
def dilate_kernel(kernel, rate):
    kh, kw = kernel.shape
    result = np.zeros((rate * (kh - 1) + 1, rate * (kw - 1) + 1))
    result[::rate, ::rate] = kernel
    kernel *= 0
    return result

# %% wrong: The result is of integers: floats are cut
# told: the numbers were cut to whole ones
def dilate_kernel(kernel, rate):
    kh, kw = kernel.shape
    result = np.zeros((rate * (kh - 1) + 1, rate * (kw - 1) + 1), dtype=int)
    result[::rate, ::rate] = kernel
    return result

# %% wrong: Fills the gaps with values between
# told: other values
from scipy import ndimage


def dilate_kernel(kernel, rate):
    rows, columns = ([rate * (n - 1) + 1 for n in kernel.shape])
    return ndimage.zoom(kernel.astype(float), (rows / kernel.shape[0], columns / kernel.shape[1]), order=1)

# %% wrong: The numbers are packed in the middle
# told: other values
def dilate_kernel(kernel, rate):
    kh, kw = kernel.shape
    rows, columns = rate * (kh - 1) + 1, rate * (kw - 1) + 1
    result = np.zeros((rows, columns))
    top, left = (rows - kh) // 2, (columns - kw) // 2
    result[top : top + kh, left : left + kw] = kernel
    return result

# %% wrong: The rate counts from 0
# told: the rate is off by one
def dilate_kernel(kernel, rate):
    step = max(rate - 1, 1)
    kh, kw = kernel.shape
    result = np.zeros((step * (kh - 1) + 1, step * (kw - 1) + 1))
    result[::step, ::step] = kernel
    return result

# %% wrong: `rate` zeros between the entries
# told: the rate is off by one
def dilate_kernel(kernel, rate):
    kh, kw = kernel.shape
    step = rate + 1
    result = np.zeros((step * (kh - 1) + 1, step * (kw - 1) + 1))
    result[::step, ::step] = kernel
    return result

# %% wrong: Zeros round the kernel
# told: the zeros are outside, round the kernel
def dilate_kernel(kernel, rate):
    return np.pad(kernel, rate - 1)

# %% wrong: The largest wins over zero: negative entries are lost
# told: other values
def dilate_kernel(kernel, rate):
    kh, kw = kernel.shape
    result = np.zeros((rate * (kh - 1) + 1, rate * (kw - 1) + 1))
    result[::rate, ::rate] = np.maximum(kernel, 0)
    return result

# %% wrong: Entries repeated in place of zeros
# told: other values
def dilate_kernel(kernel, rate):
    kh, kw = kernel.shape
    big = np.repeat(np.repeat(kernel, rate, axis=0), rate, axis=1)
    return big[: rate * (kh - 1) + 1, : rate * (kw - 1) + 1]

# %% wrong: Doubles for each rate: right for 1 and 2
# told: the rate is off by one
def dilate_kernel(kernel, rate):
    for _ in range(rate - 1):
        kh, kw = kernel.shape
        spread = np.zeros((2 * kh - 1, 2 * kw - 1), kernel.dtype)
        spread[::2, ::2] = kernel
        kernel = spread
    return kernel

# %% wrong: Right for square kernels only
# told: other shape
def dilate_kernel(kernel, rate):
    n = rate * (kernel.shape[0] - 1) + 1
    result = np.zeros((n, n))
    for i in range(kernel.shape[0]):
        for j in range(kernel.shape[0]):
            result[i * rate, j * rate] = kernel[i, j]
    return result

# %% wrong: Zeros after the last entries too
# told: there are zeros after the last row and column too
def dilate_kernel(kernel, rate):
    result = np.zeros((kernel.shape[0] * rate, kernel.shape[1] * rate))
    result[::rate, ::rate] = kernel
    return result
