# Keeps the places whose numbers the stride divides.
import numpy as np


def convolve_strided(image, kernel, stride):
    full = convolution(image, kernel)
    rows, columns = (np.arange(n) % stride == 0 for n in full.shape)
    return full[rows][:, columns].tolist()
