# %% right: By Fourier transforms, whose rounding errors are tiny
from scipy.signal import fftconvolve


def convolve_1d(array, kernel):
    return fftconvolve([float(a) for a in array], [float(k) for k in kernel][::-1], mode="valid")

# %% right: np.convolve turns the kernel, so it is turned beforehand
def convolve_1d(array, kernel):
    return np.convolve(np.asarray(array, dtype=float), np.flip(kernel), mode="valid")

# %% right: Two plain loops over Python numbers; a list comes back
def convolve_1d(array, kernel):
    sums = []
    for i in range(len(array) - len(kernel) + 1):
        total = 0.0
        for j in range(len(kernel)):
            total += float(array[i + j]) * float(kernel[j])
        sums.append(total)
    return sums

# %% right: A matrix with the kernel in each row, as the chapter shows at its end
import numpy as np


def convolve_1d(array, kernel):
    n, k = len(array), len(kernel)
    matrix = np.zeros((n - k + 1, n))
    for place in range(n - k + 1):
        matrix[place, place : place + k] = kernel
    return matrix @ array

# %% right: NumPy does it
def convolve_1d(array, kernel):
    return np.correlate(array, kernel, "valid").astype(float)

# %% right: A loop over the kernel's numbers, each times the array shifted
def convolve_1d(array, kernel):
    array = np.array(array, dtype=float)
    n = len(array) - len(kernel) + 1
    result = np.zeros(n)
    for j, weight in enumerate(kernel):
        result = result + weight * array[j:j + n]
    return result

# %% right: A view of all windows, times the kernel, as one matrix product
def convolve_1d(array, kernel):
    windows = np.lib.stride_tricks.sliding_window_view(np.asarray(array, dtype=float), len(kernel))
    return windows @ np.asarray(kernel)

# %% right: zip ends where the kernel ends; a tuple comes back
def convolve_1d(array, kernel):
    last = len(array) - len(kernel)
    place, sums = 0, ()
    while place <= last:
        sums += (sum((float(a) * float(k) for a, k in zip(array[place:], kernel)), 0.0),)
        place += 1
    return sums

# %% wrong: The shorter one first: NumPy then gives the sums from the last to the first
# told: the sums run from the last place to the first
import numpy as np


def convolve_1d(array, kernel):
    return np.correlate(np.asarray(kernel, float), np.asarray(array, float), "valid")

# %% wrong: The output has the array's dtype: with integers the decimals are lost
# told: the sums were cut to whole numbers
def convolve_1d(array, kernel):
    array = np.asarray(array)
    result = np.zeros(len(array) - len(kernel) + 1, dtype=array.dtype)
    for i in range(len(result)):
        result[i] = np.dot(array[i:i+len(kernel)], kernel)
    return result

# %% wrong: np.convolve turns the kernel round
# told: the kernel was turned round
def convolve_1d(array, kernel):
    return np.convolve(array, kernel, mode="valid").astype(float)

# %% wrong: The two examples of the check, from a table
# told: other shape
def convolve_1d(array, kernel):
    return [0.0, 0, 2, 0, 1] if len(array) == 6 else [-3.0, 4, -3]

# %% wrong: The right length, but the loop stops early and leaves a zero at the end
# told: the last place was never filled in
def convolve_1d(array, kernel):
    n, k = len(array), len(kernel)
    result = np.zeros(n - k + 1)
    for i in range(n - k):
        result[i] = np.dot(array[i:i+k], kernel)
    return result

# %% wrong: The mean of the products
# told: other values
import numpy as np


def convolve_1d(array, kernel):
    return np.correlate(np.asarray(array, float), kernel, "valid") / len(kernel)

# %% wrong: The tutorials' range(n - 3)
# told: the last place is missing
def convolve_1d(array, kernel):
    return [float(np.dot(array[i:i+len(kernel)], kernel)) for i in range(len(array) - 3)]

# %% wrong: Written for a kernel of two
# told: other shape
def convolve_1d(array, kernel):
    return [float(array[i] * kernel[0] + array[i + 1] * kernel[1]) for i in range(len(array) - 1)]

# %% wrong: A window that pops from the caller's list
# told: changed input
def convolve_1d(array, kernel):
    row = array if isinstance(array, list) else list(array)
    sums = []
    while len(row) >= len(kernel):
        sums.append(sum(float(a) * float(k) for a, k in zip(row, kernel)))
        row.pop(0)
    return np.array(sums)

# %% wrong: Prints in place of returning
# told: none
def convolve_1d(array, kernel):
    print(np.correlate(array, kernel, "valid"))

# %% wrong: Multiplies inside the caller's array
# told: changed input
def convolve_1d(array, kernel):
    result = np.correlate(array, kernel, "valid").astype(float)
    if isinstance(array, np.ndarray):
        array[: len(result)] = 0
    return result

# %% wrong: return in the loop
# told: only the first sum is there
def convolve_1d(array, kernel):
    out = []
    for i in range(len(array) - len(kernel) + 1):
        out.append(float(np.dot(array[i : i + len(kernel)], kernel)))
        return np.array(out)

# %% wrong: The output is as long as the input, with zeros at the end
# told: the result is as long as the array
def convolve_1d(array, kernel):
    result = np.zeros(len(array))
    for i in range(len(array) - len(kernel) + 1):
        result[i] = np.dot(array[i:i+len(kernel)], kernel)
    return result

# %% wrong: A loop that stops one place short
# told: the last place is missing
def convolve_1d(array, kernel):
    n = len(array) - len(kernel)
    return np.array([np.dot(array[i:i+len(kernel)], kernel) for i in range(n)], float)

# %% wrong: The sizes of the sums
# told: other values
import numpy as np


def convolve_1d(array, kernel):
    return np.abs(np.correlate(np.asarray(array, float), kernel, "valid"))

# %% wrong: Goes on by the kernel's length: windows side by side
# told: other shape
def convolve_1d(array, kernel):
    size = len(kernel)
    return [float(np.dot(array[i : i + size], kernel)) for i in range(0, len(array) - size + 1, size)]
