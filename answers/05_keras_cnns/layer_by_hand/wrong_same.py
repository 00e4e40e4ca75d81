# With padding.
def conv_layer(images, kernels, biases):
    n, h, w, c = images.shape
    f = kernels.shape[-1]
    result = np.zeros((n, h, w, f))
    for i, j, channel in np.ndindex(n, f, c):
        result[i, :, :, j] += convolution(images[i, :, :, channel], kernels[:, :, channel, j], padding="same")
    return np.maximum(result + biases, 0)
