# The maps' axis before rows and columns.
# told: the axis of the maps stands before
def conv_layer(images, kernels, biases):
    w_ = np.lib.stride_tricks.sliding_window_view(images.astype(float), kernels.shape[:2], axis=(1, 2))
    return np.moveaxis(np.maximum(np.einsum("nijcab,abcf->nijf", w_, kernels) + biases, 0), -1, 1)
