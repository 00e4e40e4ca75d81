# Right for square kernels only.
def dilate_kernel(kernel, rate):
    n = rate * (kernel.shape[0] - 1) + 1
    result = np.zeros((n, n))
    for i in range(kernel.shape[0]):
        for j in range(kernel.shape[0]):
            result[i * rate, j * rate] = kernel[i, j]
    return result
