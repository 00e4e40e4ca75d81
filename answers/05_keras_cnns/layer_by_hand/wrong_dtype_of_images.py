# Sums in the images' own dtype: whole-number pixels wrap round.
def conv_layer(images, kernels, biases):
    n, h, w, channels = images.shape
    kh, kw, _, f = kernels.shape
    result = np.zeros((n, h - kh + 1, w - kw + 1, f), dtype=images.dtype)
    for i in range(n):
        for j in range(f):
            for c in range(channels):
                result[i, :, :, j] += convolution(images[i, :, :, c], kernels[:, :, c, j]).astype(images.dtype)
    return np.maximum(result + biases, 0)
