# The kernel's axis first, then its channel.
def kernel_image(kernels, index, channel=0):
    one = np.moveaxis(kernels, -1, 0)[index]
    return one[..., channel].copy()
