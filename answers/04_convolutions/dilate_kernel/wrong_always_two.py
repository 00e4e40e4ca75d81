# Two, whatever is asked.
def dilate_kernel(kernel, rate):
    kh, kw = kernel.shape
    result = np.zeros((2 * kh - 1, 2 * kw - 1))
    result[::2, ::2] = kernel
    return result
