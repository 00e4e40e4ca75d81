# Transposed, then indexed; a copy.
def kernel_image(kernels, index, channel=0, copy=True):
    return np.array(kernels.T[index, channel].T, copy=copy)
