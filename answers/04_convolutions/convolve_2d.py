# %% right: The course's own function, which the chapter has used all along
def convolve_2d(image, kernel):
    return convolution(image, kernel)

# %% right: By Fourier transforms
from scipy.signal import fftconvolve


def convolve_2d(image, kernel):
    return fftconvolve(image.astype(float), kernel[::-1, ::-1].astype(float), mode="valid")

# %% right: Four loops over Python numbers
def convolve_2d(image, kernel):
    (h, w), (kh, kw) = image.shape, kernel.shape
    result = np.empty((h - kh + 1, w - kw + 1), dtype=np.float64)
    for r in range(h - kh + 1):
        for c in range(w - kw + 1):
            total = 0
            for i in range(kh):
                for j in range(kw):
                    total += image[r + i][c + j].item() * kernel[i][j].item()
            result[r][c] = total
    return result

# %% right: Two loops, results appended row by row to a list of lists
def convolve_2d(image, kernel):
    kh, kw = kernel.shape
    rows = []
    for r in range(image.shape[0] - kh + 1):
        row = []
        for c in range(image.shape[1] - kw + 1):
            row.append(np.sum(image[r:r+kh, c:c+kw] * kernel))
        rows.append(row)
    return rows

# %% right: A matrix that shares the kernel's weights, times the flattened image
import numpy as np


def convolve_2d(image, kernel):
    (h, w), (kh, kw) = image.shape, kernel.shape
    matrix = np.zeros((h - kh + 1, w - kw + 1, h, w))
    for r, c in np.ndindex(matrix.shape[:2]):
        matrix[r, c, r : r + kh, c : c + kw] = kernel
    return np.tensordot(matrix, image, axes=2)

# %% right: A loop over the kernel's numbers, each times the image shifted
def convolve_2d(image, kernel):
    h, w = image.shape[0] - kernel.shape[0] + 1, image.shape[1] - kernel.shape[1] + 1
    result = np.zeros((h, w))
    for (r, c), weight in np.ndenumerate(kernel):
        result += weight * image[r:r+h, c:c+w].astype(float)
    return result

# %% right: One row of the kernel after the other, each by np.correlate along the rows
import numpy as np


def convolve_2d(image, kernel):
    places = len(image) - len(kernel) + 1
    total = 0
    for shift, weights in enumerate(kernel):
        part = image[shift : shift + places].astype(float)
        total = total + np.array([np.correlate(row, weights.astype(float), "valid") for row in part])
    return total

# %% right: SciPy's cross-correlation
def convolve_2d(image, kernel):
    from scipy.signal import correlate2d
    return correlate2d(image.astype(np.float64), kernel, mode="valid")

# %% right: All windows as a view, and einsum
def convolve_2d(image, kernel):
    windows = np.lib.stride_tricks.sliding_window_view(image, kernel.shape)
    return np.einsum("ijkl,kl->ij", windows, kernel, dtype=float)

# %% wrong: The convolution of mathematics
# told: the kernel was turned round
def convolve_2d(image, kernel):
    from scipy.signal import convolve2d
    return convolve2d(image.astype(float), kernel, mode="valid")

# %% wrong: Works on a variable of the notebook, whatever it is given
# told: other shape
def convolve_2d(picture, weights):
    return convolution(photo("coins"), weights)

# %% wrong: The example's three rows
# told: other shape
def convolve_2d(image, kernel):
    return np.array([[0, 6, 1], [0, 5, -1], [6, 2, 7]])

# %% wrong: Every pixel gets a window, cut off at the border
# told: the result has the image's shape
def convolve_2d(image, kernel):
    h, w = image.shape
    result = np.zeros((h, w))
    for r in range(h):
        for c in range(w):
            window = image[r:r+kernel.shape[0], c:c+kernel.shape[1]]
            result[r, c] = (window * kernel[:window.shape[0], :window.shape[1]]).sum()
    return result

# %% wrong: Changes the caller's image on the way
# told: changed input
def convolve_2d(image, kernel):
    result = convolution(image, kernel).astype(float)
    image[: result.shape[0], : result.shape[1]] = 0
    return result

# %% wrong: Right for whole numbers only
# told: the sums were cut to whole numbers
def convolve_2d(image, kernel):
    return np.trunc(convolution(image.astype(float), kernel.astype(float)) + 0.0).astype(int)

# %% wrong: A matrix product of window and kernel, in place of number by number
# told: other values
import numpy as np


def convolve_2d(image, kernel):
    kh, kw = kernel.shape
    rows, columns = image.shape[0] - kh + 1, image.shape[1] - kw + 1
    result = np.zeros((rows, columns))
    for r in range(rows):
        for c in range(columns):
            result[r, c] = np.dot(image[r : r + kh, c : c + kw], kernel.T).sum()
    return result

# %% wrong: The mean of the products
# told: other values
def convolve_2d(image, kernel):
    return convolution(image, kernel) / kernel.size

# %% wrong: The tutorials' range(n - 3), into an array of the image's shape
# told: the result has the image's shape
def convolve_2d(image, kernel):
    result = np.zeros(image.shape)
    for r in range(image.shape[0] - 3):
        for c in range(image.shape[1] - 3):
            result[r, c] = (image[r:r+kernel.shape[0], c:c+kernel.shape[1]] * kernel).sum()
    return result

# %% wrong: The right shape, and range(n - 3) for any kernel
# told: the last row and column were never filled in
def convolve_2d(image, kernel):
    result = np.zeros((image.shape[0] - kernel.shape[0] + 1, image.shape[1] - kernel.shape[1] + 1))
    for r in range(image.shape[0] - 3):
        for c in range(image.shape[1] - 3):
            result[r, c] = (image[r:r+kernel.shape[0], c:c+kernel.shape[1]] * kernel).sum()
    return result

# %% wrong: The tutorials' range(n - 3), also for the result's shape
# told: the last row and column are missing
def convolve_2d(image, kernel):
    result = np.zeros((image.shape[0] - 3, image.shape[1] - 3))
    for r in range(image.shape[0] - 3):
        for c in range(image.shape[1] - 3):
            result[r, c] = (image[r:r+kernel.shape[0], c:c+kernel.shape[1]] * kernel).sum()
    return result

# %% wrong: ReLU where none is asked for
# told: other values
import numpy as np


def convolve_2d(image, kernel):
    return np.maximum(convolution(image, kernel), 0)

# %% wrong: Prints in place of returning
# told: none
def convolve_2d(image, kernel):
    print(convolution(image, kernel))

# %% wrong: Columns in the outer loop: the answers stand transposed
# told: rows and columns have changed places
def convolve_2d(image, kernel):
    kh, kw = kernel.shape
    return [
        [float((image[r : r + kh, c : c + kw] * kernel).sum()) for r in range(image.shape[0] - kh + 1)]
        for c in range(image.shape[1] - kw + 1)
    ]

# %% wrong: Of the image's shape, with zeros beyond the border
# told: the result has the image's shape
def convolve_2d(image, kernel):
    return convolution(image, kernel, padding="same")

# %% wrong: The result itself is one row and one column short
# told: the last row and column are missing
def convolve_2d(image, kernel):
    (h, w), (kh, kw) = image.shape, kernel.shape
    result = np.zeros((h - kh, w - kw))
    for r in range(h - kh):
        for c in range(w - kw):
            result[r, c] = (image[r:r+kh, c:c+kw] * kernel).sum()
    return result

# %% wrong: The kernel's width is taken for both directions
# told: the kernel was taken to be square
def convolve_2d(image, kernel):
    k = kernel.shape[1]
    rows, columns = image.shape[0] - k + 1, image.shape[1] - k + 1
    result = np.zeros((rows, columns))
    for r in range(rows):
        for c in range(columns):
            result[r, c] = (image[r:r+kernel.shape[0], c:c+kernel.shape[1]] * kernel).sum()
    return result

# %% wrong: Turned in one direction only
# told: other values
import numpy as np


def convolve_2d(image, kernel):
    return convolution(image, kernel[::-1])

# %% wrong: The loops stop one short; zeros stay at the bottom and right
# told: the last row and column were never filled in
def convolve_2d(image, kernel):
    (h, w), (kh, kw) = image.shape, kernel.shape
    result = np.zeros((h - kh + 1, w - kw + 1))
    for r in range(h - kh):
        for c in range(w - kw):
            result[r, c] = (image[r:r+kh, c:c+kw] * kernel).sum()
    return result

# %% wrong: The result has the image's dtype: -5 becomes 251
# told: sums below 0 or above 255 wrapped round
def convolve_2d(image, kernel):
    h, w = image.shape[0] - kernel.shape[0] + 1, image.shape[1] - kernel.shape[1] + 1
    result = np.zeros((h, w), dtype=image.dtype)
    for r in range(h):
        for c in range(w):
            result[r, c] = np.sum(image[r:r+kernel.shape[0], c:c+kernel.shape[1]] * kernel).astype(image.dtype)
    return result

# %% wrong: np.zeros(h, w): shape as two arguments
# told: TypeError
def convolve_2d(image, kernel):
    (h, w), (kh, kw) = image.shape, kernel.shape
    result = np.zeros(h - kh + 1, w - kw + 1)
    for r in range(h - kh + 1):
        for c in range(w - kw + 1):
            result[r, c] = (image[r : r + kh, c : c + kw] * kernel).sum()
    return result
