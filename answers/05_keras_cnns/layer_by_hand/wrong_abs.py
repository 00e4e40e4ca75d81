# The size in place of ReLU.
def conv_layer(images, kernels, biases):
    n, h, w, c = images.shape
    kh, kw, _, f = kernels.shape
    result = np.zeros((n, h - kh + 1, w - kw + 1, f))
    for i, j, channel in np.ndindex(n, f, c):
        result[i, :, :, j] += convolution(images[i, :, :, channel], kernels[:, :, channel, j])
    return np.abs(result + biases)
