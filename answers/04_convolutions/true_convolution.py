# %% right: Each pixel adds a copy of the kernel; the border is cut off
def true_convolution(image, kernel):
    (h, w), (kh, kw) = image.shape, kernel.shape
    full = np.zeros((h + kh - 1, w + kw - 1))
    for (r, c), value in np.ndenumerate(image):
        full[r:r + kh, c:c + kw] += float(value) * kernel
    return full[kh - 1:h, kw - 1:w]

# %% right: The sum of the definition, index by index
def true_convolution(image, kernel):
    (h, w), (kh, kw) = image.shape, kernel.shape
    result = np.zeros((h - kh + 1, w - kw + 1))
    for m in range(kh - 1, h):
        for n in range(kw - 1, w):
            result[m - kh + 1, n - kw + 1] = sum(
                float(image[m - i, n - j]) * float(kernel[i, j]) for i in range(kh) for j in range(kw)
            )
    return result

# %% right: Flipped both ways, then slid
def true_convolution(image, kernel):
    return convolution(image, np.flip(kernel))

# %% right: SciPy's full answer, its border cut off
from scipy.signal import convolve2d


def true_convolution(image, kernel):
    kh, kw = kernel.shape
    full = convolve2d(image.astype(float), kernel, mode="full")
    return full[kh - 1 : image.shape[0], kw - 1 : image.shape[1]]

# %% right: Two quarter turns
def true_convolution(image, kernel):
    return convolution(image, np.rot90(kernel, 2)).tolist()

# %% right: All entries in reverse, in the same shape
def true_convolution(image, kernel):
    return convolve_2d(image, kernel.ravel()[::-1].reshape(kernel.shape))

# %% right: SciPy does it
def true_convolution(image, kernel):
    return convolve2d(np.array(image, dtype=float), kernel, mode="valid")

# %% right: Turns the image in place of the kernel, and the answer back
import numpy as np


def true_convolution(image, kernel):
    return np.flip(convolution(np.flip(image), kernel))

# %% wrong: Turned and transposed: right for symmetric kernels
# told: other values
def true_convolution(image, kernel):
    return convolution(image, kernel[::-1, ::-1].T)

# %% wrong: SciPy's default mode
# told: the result is larger than the places where the kernel fits
def true_convolution(image, kernel):
    return convolve2d(image, kernel)

# %% wrong: The example's values
# told: other shape
def true_convolution(image, kernel):
    return np.array([[5421, 6532], [8754, 9865]])

# %% wrong: Turns the image in place of the kernel, and not the answer back
# told: other values
def true_convolution(image, kernel):
    return convolution(image[::-1, ::-1], kernel)

# %% wrong: Turns the caller's kernel itself
# told: changed input
def true_convolution(image, kernel):
    kernel[:] = kernel[::-1, ::-1].copy()
    return convolution(image, kernel)

# %% wrong: Only the other axis
# told: the kernel was turned left to right only
def true_convolution(image, kernel):
    return convolution(image, np.fliplr(kernel))

# %% wrong: Not turned at all
# told: the kernel was not turned round
def true_convolution(image, kernel):
    return convolution(image, kernel)

# %% wrong: Prints in place of returning
# told: none
def true_convolution(image, kernel):
    print(convolution(image, kernel[::-1, ::-1]))

# %% wrong: One quarter turn only
# told: the kernel was turned by a quarter only
def true_convolution(image, kernel):
    return convolution(image, np.rot90(kernel))

# %% wrong: Moves the rows and columns on by one, which is the same for two
# told: other values
import numpy as np


def true_convolution(image, kernel):
    return convolution(image, np.roll(kernel, (1, 1), axis=(0, 1)))

# %% wrong: Of the image's shape
# told: the result is larger than the places where the kernel fits
def true_convolution(image, kernel):
    return convolve2d(image, kernel, mode="same")

# %% wrong: The opposite of the kernel
# told: other values
def true_convolution(image, kernel):
    return convolution(image, -kernel)

# %% wrong: Right for kernels of two only
# told: the result is larger than the places where the kernel fits
def true_convolution(image, kernel):
    return convolution(image, np.array([[kernel[1, 1], kernel[1, 0]], [kernel[0, 1], kernel[0, 0]]]))

# %% wrong: Transposed
# told: the kernel was transposed
def true_convolution(image, kernel):
    return convolution(image, kernel.T)

# %% wrong: Only one axis
# told: the kernel was turned upside down only
def true_convolution(image, kernel):
    return convolution(image, kernel[::-1])
