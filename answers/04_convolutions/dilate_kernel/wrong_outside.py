# Zeros round the kernel.
# told: the zeros are outside
def dilate_kernel(kernel, rate):
    return np.pad(kernel, rate - 1)
