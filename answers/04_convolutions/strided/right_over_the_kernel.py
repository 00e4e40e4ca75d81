# Thinned, shifted images, one for each entry of the kernel.
import numpy as np


def convolve_strided(image, kernel, stride):
    rows = (image.shape[0] - kernel.shape[0]) // stride + 1
    columns = (image.shape[1] - kernel.shape[1]) // stride + 1
    total = np.zeros((rows, columns))
    for r in range(kernel.shape[0]):
        for c in range(kernel.shape[1]):
            total += kernel[r, c] * image[r::stride, c::stride][:rows, :columns].astype(float)
    return total
