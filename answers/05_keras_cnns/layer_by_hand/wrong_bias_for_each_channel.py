# The bias is added in the loop over the channels.
# told: once for each channel
def conv_layer(images, kernels, biases):
    n, h, w, c = images.shape
    kh, kw, _, f = kernels.shape
    result = np.zeros((n, h - kh + 1, w - kw + 1, f))
    for i in range(n):
        for j in range(f):
            for channel in range(c):
                result[i, :, :, j] += convolution(images[i, :, :, channel], kernels[:, :, channel, j]) + biases[j]
    return np.maximum(result, 0)
