# Columns before rows.
# told: rows and columns have changed places
def conv_layer(images, kernels, biases):
    w_ = np.lib.stride_tricks.sliding_window_view(images.astype(float), kernels.shape[:2], axis=(1, 2))
    return np.maximum(np.einsum("nijcab,abcf->njif", w_, kernels) + biases, 0)
