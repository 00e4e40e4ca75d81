# %% right: Both parts in one complex number
def sobel(image):
    h, w = image.shape
    field = np.zeros((h - 2, w - 2), dtype=complex)
    for i, row in enumerate([[-1 - 1j, -2j, 1 - 1j], [-2, 0, 2], [-1 + 1j, 2j, 1 + 1j]]):
        for j, weight in enumerate(row):
            field += weight * image.astype(float)[i:i + h - 2, j:j + w - 2]
    return field.real, field.imag, np.abs(field)

# %% right: Two convolutions and a root
def sobel(image):
    x = np.array([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]])
    y = np.array([[-1, -2, -1], [0, 0, 0], [1, 2, 1]])
    gx = convolution(image, x)
    gy = convolution(image, y)
    return gx, gy, np.sqrt(gx**2 + gy**2)

# %% right: SciPy's own Sobel, without its border; a list comes back
def sobel(image):
    from scipy import ndimage
    data = image.astype(np.float64)
    gx = ndimage.sobel(data, axis=1)[1:-1, 1:-1]
    gy = ndimage.sobel(data, axis=0)[1:-1, 1:-1]
    return [gx, gy, np.hypot(gx, gy)]

# %% right: Place by place, with Python's numbers
import math


def sobel(image):
    p = image.tolist()
    gx, gy, size = [], [], []
    for r in range(1, len(p) - 1):
        columns = range(1, len(p[0]) - 1)
        gx.append([p[r - 1][c + 1] + 2 * p[r][c + 1] + p[r + 1][c + 1] - p[r - 1][c - 1] - 2 * p[r][c - 1] - p[r + 1][c - 1] for c in columns])
        gy.append([p[r + 1][c - 1] + 2 * p[r + 1][c] + p[r + 1][c + 1] - p[r - 1][c - 1] - 2 * p[r - 1][c] - p[r - 1][c + 1] for c in columns])
        size.append([math.dist((0, 0), pair) for pair in zip(gx[-1], gy[-1])])
    return gx, gy, size

# %% right: SciPy's cross-correlation, and the root of a sum of squares; a list comes back
import numpy as np
from scipy.signal import correlate2d


def sobel(image):
    kernel = [[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]]
    x = correlate2d(image.astype(np.float64), kernel, mode="valid")
    y = correlate2d(image.astype(np.float64), list(zip(*kernel)), mode="valid")
    return [x, y, (x * x + y * y) ** 0.5]

# %% right: Smoothed in one direction, differences in the other
import numpy as np


def sobel(image):
    image = np.asarray(image, dtype=float)

    def smooth(a):
        return a[:-2] + 2 * a[1:-1] + a[2:]

    def rise(a):
        return a[2:] - a[:-2]

    gx, gy = smooth(rise(image.T).T), smooth(rise(image).T).T
    return gx, gy, np.linalg.norm([gx, gy], axis=0)

# %% right: Slices of the image, added up; an array of three comes back
def sobel(image):
    a = np.asarray(image, dtype=float)
    right, left = a[:, 2:], a[:, :-2]
    dx = right - left
    gx = dx[:-2] + 2 * dx[1:-1] + dx[2:]
    dy = a[2:] - a[:-2]
    gy = dy[:, :-2] + 2 * dy[:, 1:-1] + dy[:, 2:]
    return np.array([gx, gy, (gx * gx + gy * gy) ** 0.5])

# %% wrong: The magnitude is cut off at 255, as for a picture
# told: other values
import numpy as np


def sobel(image):
    kernel = np.array([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]])
    gx, gy = convolution(image, kernel), convolution(image, kernel.T)
    return gx, gy, np.minimum(np.hypot(gx, gy), 255)

# %% wrong: The angle in place of the magnitude
# told: other values
import numpy as np


def sobel(image):
    kernel = np.array([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]])
    gx, gy = convolution(image, kernel), convolution(image, kernel.T)
    return gx, gy, np.arctan2(gy, gx)

# %% wrong: Divided by eight, as some libraries do
# told: other values
import numpy as np


def sobel(image):
    kernel = np.array([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]]) / 8
    gx, gy = convolution(image, kernel), convolution(image, kernel.T)
    return gx, gy, np.hypot(gx, gy)

# %% wrong: The convolution of mathematics turns the kernels, and so the signs
# told: the sign of gx is wrong
def sobel(image):
    x = np.array([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]])
    gx, gy = (convolve2d(image.astype(float), k, "valid") for k in (x, x.T))
    return gx, gy, np.hypot(gx, gy)

# %% wrong: The check's values
# told: other shape
def sobel(image):
    return [[8]], [[-6]], [[10]]

# %% wrong: Scales the caller's image first, and scales back too late
# told: changed input
def sobel(image):
    x = np.array([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]])
    gx, gy = convolution(image, x), convolution(image, x.T)
    image[:] = 0
    return gx, gy, np.hypot(gx, gy)

# %% wrong: Only the kernel for gy has the middle wrong
# told: the middle column for gy is -1, 0, 1
def sobel(image):
    x = np.array([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]])
    y = np.array([[-1, -1, -1], [0, 0, 0], [1, 1, 1]])
    gx, gy = convolution(image, x), convolution(image, y)
    return gx, gy, np.hypot(gx, gy)

# %% wrong: The middle row counts only once: these are Prewitt's kernels
# told: the middle row for gx is -1 0 1
def sobel(image):
    x = np.array([[-1, 0, 1], [-1, 0, 1], [-1, 0, 1]])
    gx, gy = convolution(image, x), convolution(image, x.T)
    return gx, gy, np.hypot(gx, gy)

# %% wrong: The middle row is all 0
# told: the middle row for gx is 0 0 0
def sobel(image):
    x = np.array([[-1, 0, 1], [0, 0, 0], [-1, 0, 1]])
    gx, gy = convolution(image, x), convolution(image, x.T)
    return gx, gy, np.hypot(gx, gy)

# %% wrong: The mixture of both that is printed in places
# told: gx is the magnitude or a mixture
def sobel(image):
    x = np.array([[-1, 0, 1], [0, 0, 0], [1, 2, 1]])
    gx, gy = convolution(image, x), convolution(image, x.T)
    return gx, gy, np.hypot(gx, gy)

# %% wrong: The root is missing
# told: the root is missing
def sobel(image):
    x = np.array([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]])
    gx, gy = convolution(image, x), convolution(image, x.T)
    return gx, gy, gx**2 + gy**2

# %% wrong: Magnitude first
# told: gx is the magnitude or a mixture
def sobel(image):
    k = np.array([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]])
    gx, gy = convolution(image, k), convolution(image, k.T)
    return np.hypot(gx, gy), gx, gy

# %% wrong: The results have the image's shape
# told: the result has the image's shape
def sobel(image):
    x = np.array([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]])
    gx, gy = convolution(image, x, padding="same"), convolution(image, x.T, padding="same")
    return gx, gy, np.hypot(gx, gy)

# %% wrong: Scharr's numbers
# told: other values
import numpy as np


def sobel(image):
    kernel = np.array([[-3, 0, 3], [-10, 0, 10], [-3, 0, 3]])
    gx, gy = convolution(image, kernel), convolution(image, kernel.T)
    return gx, gy, np.hypot(gx, gy)

# %% wrong: The left side minus the right side
# told: the sign of gx is wrong
def sobel(image):
    x = np.array([[1, 0, -1], [2, 0, -2], [1, 0, -1]])
    gx, gy = convolution(image, x), convolution(image, x.T)
    return gx, gy, np.hypot(gx, gy)

# %% wrong: gy rises upward, as in mathematics' axes
# told: the sign of gy is wrong
def sobel(image):
    x = np.array([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]])
    gx, gy = convolution(image, x), convolution(image, -x.T)
    return gx, gy, np.hypot(gx, gy)

# %% wrong: The sizes are added in place of Pythagoras
# told: the two are added
def sobel(image):
    x = np.array([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]])
    gx, gy = convolution(image, x), convolution(image, x.T)
    return gx, gy, np.abs(gx) + np.abs(gy)

# %% wrong: gx and gy in each other's place
# told: gx and gy are swapped
def sobel(image):
    x = np.array([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]])
    gx, gy = convolution(image, x.T), convolution(image, x)
    return gx, gy, np.hypot(gx, gy)

# %% wrong: The magnitude is left out
# told: parts missing
def sobel(image):
    x = np.array([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]])
    return convolution(image, x), convolution(image, x.T)

# %% wrong: Slices of a uint8 image wrap round; right for all others
# told: sums below 0 or above 255 wrapped round
def sobel(image):
    dx = image[:, 2:] - image[:, :-2]
    gx = dx[:-2] + 2 * dx[1:-1] + dx[2:]
    dy = image[2:] - image[:-2]
    gy = dy[:, :-2] + 2 * dy[:, 1:-1] + dy[:, 2:]
    return gx, gy, np.hypot(gx.astype(float), gy.astype(float))
