# Rows and columns swapped.
# told: rows and columns are swapped
def kernel_image(kernels, index, channel=0):
    return kernels[:, :, channel, index].T
