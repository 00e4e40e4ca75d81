# Empties the caller's kernel.
# told: changed the array
def dilate_kernel(kernel, rate):
    kh, kw = kernel.shape
    result = np.zeros((rate * (kh - 1) + 1, rate * (kw - 1) + 1))
    result[::rate, ::rate] = kernel
    kernel *= 0
    return result
