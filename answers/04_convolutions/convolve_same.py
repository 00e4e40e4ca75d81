# %% right: No padding at all: each window and kernel are cut where they leave the image
def convolve_same(image, kernel):
    (h, w), (kh, kw) = image.shape, kernel.shape
    result = np.zeros(image.shape)
    for r in range(h):
        for c in range(w):
            for i in range(kh):
                for j in range(kw):
                    y, x = r + i - kh // 2, c + j - kw // 2
                    if 0 <= y < h and 0 <= x < w:
                        result[r, c] += float(image[y, x]) * kernel[i, j]
    return result.tolist()

# %% right: The course's own padding
def convolve_same(image, kernel):
    return convolution(image, kernel, padding="same")

# %% right: SciPy's ndimage, with zeros beyond the border
def convolve_same(image, kernel):
    from scipy import ndimage
    return ndimage.correlate(image.astype(float), kernel.astype(float), mode="constant", cval=0.0)

# %% right: Zeros of half the kernel, then valid
def convolve_same(image, kernel):
    r, c = kernel.shape[0] // 2, kernel.shape[1] // 2
    return convolution(np.pad(image, ((r, r), (c, c))), kernel, padding="valid")

# %% right: SciPy knows this mode
from scipy.signal import correlate2d


def convolve_same(image, kernel):
    return correlate2d(image.astype(float), kernel, mode="same", boundary="fill", fillvalue=0)

# %% right: The image shifted for each entry of the kernel, added where it stays inside
import numpy as np


def convolve_same(image, kernel):
    h, w = image.shape
    middle_row, middle_column = kernel.shape[0] // 2, kernel.shape[1] // 2
    result = np.zeros((h, w))
    for (r, c), weight in np.ndenumerate(kernel):
        for row in range(h):
            for column in range(w):
                y, x = row + r - middle_row, column + c - middle_column
                if 0 <= y < h and 0 <= x < w:
                    result[row, column] += weight * image[y, x]
    return result

# %% right: A frame wide enough for both directions, then the middle of the answers
import numpy as np


def convolve_same(image, kernel):
    pad = max(kernel.shape)
    full = convolve_2d(np.pad(image, pad), kernel)
    top, left = pad - kernel.shape[0] // 2, pad - kernel.shape[1] // 2
    return full[top : top + image.shape[0], left : left + image.shape[1]].copy()

# %% wrong: Right for kernels of three
# told: rows and columns were not padded by their own
def convolve_same(image, kernel):
    return convolution(np.pad(image, 1), kernel)

# %% wrong: Repeats the border
# told: the frame repeats the border
def convolve_same(image, kernel):
    r, c = kernel.shape[0] // 2, kernel.shape[1] // 2
    return convolution(np.pad(image, ((r, r), (c, c)), mode="edge"), kernel)

# %% wrong: Fine for odd; uses k // 2 of rows for columns when the image is square
# told: rows and columns were not padded by their own
def convolve_same(image, kernel):
    r, c = kernel.shape[0] // 2, kernel.shape[1] // 2
    if image.shape[0] == image.shape[1]:
        c = r
    return convolution(np.pad(image, ((r, r), (c, c))), kernel)

# %% wrong: Turns the kernel
# told: the kernel was turned round
def convolve_same(image, kernel):
    return convolve2d(image.astype(float), kernel, mode="same")

# %% wrong: The example's values
# told: other shape
def convolve_same(image, kernel):
    return np.array([[52, 63, 74, 80], [96, 17, 28, 30], [1, 2, 3, 0]])

# %% wrong: Overwrites the caller's image with the result where it can
# told: changed input
def convolve_same(image, kernel):
    result = convolution(image, kernel, padding="same")
    image[...] = 0
    return result

# %% wrong: All the padding at the bottom and right
# told: all padding is at the bottom and right
def convolve_same(image, kernel):
    return convolution(np.pad(image, ((0, kernel.shape[0] - 1), (0, kernel.shape[1] - 1))), kernel)

# %% wrong: Pads by k on each side
# told: the padding is k wide
def convolve_same(image, kernel):
    kh, kw = kernel.shape
    return convolution(np.pad(image, ((kh, kh), (kw, kw))), kernel)

# %% wrong: ndimage mirrors the image unless told
# told: the frame repeats the border
from scipy import ndimage


def convolve_same(image, kernel):
    return ndimage.correlate(image.astype(float), kernel)

# %% wrong: Zeros are put round the result
# told: the valid result stands in a frame of zeros
def convolve_same(image, kernel):
    r, c = kernel.shape[0] // 2, kernel.shape[1] // 2
    return np.pad(convolution(image, kernel), ((r, r), (c, c)))

# %% wrong: Rows and columns of padding in each other's place
# told: rows and columns were not padded by their own
import numpy as np


def convolve_same(image, kernel):
    rows, columns = kernel.shape[0] // 2, kernel.shape[1] // 2
    return convolution(np.pad(image, ((columns, columns), (rows, rows))), kernel)

# %% wrong: Takes the kernel's rows for both directions
# told: rows and columns were not padded by their own
def convolve_same(image, kernel):
    return convolution(np.pad(image, kernel.shape[0] // 2), kernel)

# %% wrong: One-row results flat
# told: other shape
def convolve_same(image, kernel):
    return np.squeeze(convolution(image, kernel, padding="same"))

# %% wrong: Resized to the image's shape
# told: other values
import numpy as np


def convolve_same(image, kernel):
    return np.resize(convolution(image, kernel), image.shape)

# %% wrong: The result has the image's dtype
# told: other values
def convolve_same(image, kernel):
    return convolution(image, kernel, padding="same").astype(image.dtype)

# %% wrong: Does not pad
# told: nothing was padded
def convolve_same(image, kernel):
    return convolution(image, kernel)

# %% wrong: What leaves on one side comes in on the other
# told: other values
import numpy as np


def convolve_same(image, kernel):
    rows, columns = kernel.shape[0] // 2, kernel.shape[1] // 2
    return convolution(np.pad(image, ((rows, rows), (columns, columns)), mode="wrap"), kernel)
