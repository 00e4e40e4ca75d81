# Only the columns move apart.
# told: only the columns
def dilate_kernel(kernel, rate):
    result = np.zeros((kernel.shape[0], rate * (kernel.shape[1] - 1) + 1))
    result[:, ::rate] = kernel
    return result
