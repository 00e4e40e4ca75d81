# Squeezed: a 1xN kernel loses its axis.
def kernel_image(kernels, index, channel=0):
    return np.squeeze(kernels[:, :, channel, index])
