# Zeros beside each entry along two new axes, laid flat and cut.
import numpy as np


def dilate_kernel(kernel, rate):
    kh, kw = kernel.shape
    blocks = np.zeros((kh, rate, kw, rate), kernel.dtype)
    blocks[:, 0, :, 0] = kernel
    return blocks.reshape(kh * rate, kw * rate)[: rate * (kh - 1) + 1, : rate * (kw - 1) + 1]
