# Only the first kernel.
def conv_layer(images, kernels, biases):
    total = sum(np.array([convolution(image[:, :, c], kernels[:, :, c, 0]) for image in images]) for c in range(images.shape[3]))
    return np.maximum(total + biases[0], 0)[..., np.newaxis]
