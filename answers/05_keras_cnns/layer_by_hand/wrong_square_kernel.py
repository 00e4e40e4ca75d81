# Takes the kernel for square.
# told: stopped with ValueError
def conv_layer(images, kernels, biases):
    n, h, w, channels = images.shape
    kh, _, _, f = kernels.shape
    kw = kh
    result = np.zeros((n, h - kh + 1, w - kw + 1, f), dtype=float)
    for i in range(n):
        for j in range(f):
            for c in range(channels):
                result[i, :, :, j] += convolution(images[i, :, :, c], kernels[:, :, c, j])
    return np.maximum(result + biases, 0)
