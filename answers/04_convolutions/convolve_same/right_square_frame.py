# A frame wide enough for both directions, then the middle of the answers.
import numpy as np


def convolve_same(image, kernel):
    pad = max(kernel.shape)
    full = convolve_2d(np.pad(image, pad), kernel)
    top, left = pad - kernel.shape[0] // 2, pad - kernel.shape[1] // 2
    return full[top : top + image.shape[0], left : left + image.shape[1]].copy()
