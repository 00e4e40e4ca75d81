# Negative values stay.
# told: ReLU is missing
def conv_layer(images, kernels, biases):
    n, h, w, channels = images.shape
    kh, kw, _, f = kernels.shape
    result = np.zeros((n, h - kh + 1, w - kw + 1, f), dtype=float)
    for i in range(n):
        for j in range(f):
            for c in range(channels):
                result[i, :, :, j] += convolution(images[i, :, :, c], kernels[:, :, c, j])
    return result + biases
