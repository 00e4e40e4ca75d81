# Every window laid out as a row, and one matrix product.
import numpy as np


def conv_layer(images, kernels, biases):
    n, h, w, c = images.shape
    kh, kw, _, f = kernels.shape
    rows, columns = h - kh + 1, w - kw + 1
    windows = [images[i, r : r + kh, q : q + kw].ravel() for i in range(n) for r in range(rows) for q in range(columns)]
    sums = np.array(windows, dtype=float) @ kernels.reshape(-1, f) + biases
    return np.where(sums > 0, sums, 0).reshape(n, rows, columns, f)
