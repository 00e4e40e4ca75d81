# At each place, multiply the window with all kernels.
def conv_layer(images, kernels, biases):
    kh, kw, _, f = kernels.shape
    n, h, w, _ = images.shape
    result = np.empty((n, h - kh + 1, w - kw + 1, f), dtype=np.float32)
    for row in range(h - kh + 1):
        for col in range(w - kw + 1):
            window = images[:, row : row + kh, col : col + kw, :]
            result[:, row, col] = np.tensordot(window, kernels, axes=3) + biases
    result[result < 0] = 0
    return result
