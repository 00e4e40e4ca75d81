# np.take along the axes, from the last.
def kernel_image(kernels, index, channel=0):
    return np.take(np.take(kernels, index, axis=3), channel, axis=2)
