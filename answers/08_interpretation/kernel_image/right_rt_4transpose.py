# Transposed and indexed, copied.
def kernel_image(kernels, index, channel=0):
    return np.transpose(kernels)[index, channel].T.copy()
