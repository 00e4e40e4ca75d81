# Zeros after the last entries too.
# told: there are zeros after the last row and column too
def dilate_kernel(kernel, rate):
    result = np.zeros((kernel.shape[0] * rate, kernel.shape[1] * rate))
    result[::rate, ::rate] = kernel
    return result
