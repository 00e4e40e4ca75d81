# A map for each channel of each kernel.
# told: each has a map of its own
def conv_layer(images, kernels, biases):
    result = []
    for image in images:
        maps = []
        for c in range(images.shape[3]):
            for j in range(kernels.shape[3]):
                maps.append(np.maximum(convolution(image[:, :, c], kernels[:, :, c, j]) + biases[j], 0))
        result.append(np.stack(maps, axis=-1))
    return np.array(result)
