# Named like the exercise.
# told: there is no `conv_layer` yet
def layer_by_hand(images, kernels, biases):
    w_ = np.lib.stride_tricks.sliding_window_view(images.astype(float), kernels.shape[:2], axis=(1, 2))
    return np.maximum(np.einsum("nijcab,abcf->nijf", w_, kernels) + biases, 0)
