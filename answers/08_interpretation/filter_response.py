# %% right: The course's convolution
def filter_response(image, kernel):
    return convolution(image, kernel)

# %% right: A Keras operation on a batch of one
def filter_response(image, kernel):
    batch = np.asarray(image, dtype=np.float32)[np.newaxis, :, :, np.newaxis]
    weights = np.asarray(kernel, dtype=np.float32)[:, :, np.newaxis, np.newaxis]
    return keras.ops.convert_to_numpy(keras.ops.conv(batch, weights, padding="valid"))[0, :, :, 0]

# %% right: Window by window
def filter_response(image, kernel):
    kh, kw = kernel.shape
    rows, columns = image.shape[0] - kh + 1, image.shape[1] - kw + 1
    result = np.zeros((rows, columns))
    for r in range(rows):
        for c in range(columns):
            result[r, c] = (image[r : r + kh, c : c + kw] * kernel).sum()
    return result

# %% right: SciPy's correlation
from scipy.signal import correlate2d


def filter_response(image, kernel):
    return correlate2d(image.astype(float), kernel, mode="valid")

# %% right: Windows as a view, one einsum, a nested list
def filter_response(image, kernel):
    windows = np.lib.stride_tricks.sliding_window_view(image, kernel.shape)
    return np.einsum("rcij,ij->rc", windows, kernel).tolist()

# %% wrong: Without the sign
# told: the signs are gone
def filter_response(image, kernel):
    return np.abs(convolution(image, kernel))

# %% wrong: Scales the image in place first
# told: changed input
def filter_response(image, kernel):
    result = convolution(image, kernel)
    image[...] = 0
    return result

# %% wrong: Sums in the image's own dtype
# told: these are whole numbers
def filter_response(image, kernel):
    return convolution(image, kernel).astype(image.dtype)

# %% wrong: A true convolution
# told: the kernel was turned round
from scipy.signal import convolve2d


def filter_response(image, kernel):
    return convolve2d(image.astype(float), kernel, mode="valid")

# %% wrong: A place is missing at the bottom and at the right
# told: the last row and column are missing
def filter_response(image, kernel):
    return convolution(image, kernel)[:-1, :-1]

# %% wrong: The matrix product of window and kernel
# told: this is a matrix product, as of `@`
def filter_response(image, kernel):
    (h, w), (kh, kw) = image.shape, kernel.shape
    places = [[image[i : i + kh, j : j + kw] @ kernel.T for j in range(w - kw + 1)] for i in range(h - kh + 1)]
    return np.array(places).sum(axis=(2, 3))

# %% wrong: The mean in place of the sum
# told: these are means
def filter_response(image, kernel):
    return convolution(image, kernel) / kernel.size

# %% wrong: The kernel's left and right swapped
# told: left and right of the kernel are swapped
def filter_response(image, kernel):
    return convolution(image, kernel[:, ::-1])

# %% wrong: Prints in place of returning
# told: none
def filter_response(image, kernel):
    print(convolution(image, kernel))

# %% wrong: With ReLU
# told: values below 0 are gone
def filter_response(image, kernel):
    return np.maximum(convolution(image, kernel), 0)

# %% wrong: As large as the image
# told: the result is not smaller than the image
def filter_response(image, kernel):
    return convolution(image, kernel, padding="same")

# %% wrong: Takes the kernel for square
# told: ValueError
def filter_response(image, kernel):
    k = len(kernel)
    rows, columns = image.shape[0] - k + 1, image.shape[1] - k + 1
    return np.array([[(image[r : r + k, c : c + k] * kernel).sum() for c in range(columns)] for r in range(rows)])

# %% wrong: Kernel rows and columns swapped
# told: rows and columns of the kernel are swapped
def filter_response(image, kernel):
    return convolution(image, kernel.T)

# %% wrong: Knows only the worked example
# told: other shape
def filter_response(image, kernel):
    return np.array([[3, -2], [3, 2]])
