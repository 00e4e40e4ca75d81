# The largest wins over zero: negative entries are lost.
def dilate_kernel(kernel, rate):
    kh, kw = kernel.shape
    result = np.zeros((rate * (kh - 1) + 1, rate * (kw - 1) + 1))
    result[::rate, ::rate] = np.maximum(kernel, 0)
    return result
