# Zeros, and the kernel assigned to every rate-th place.
def dilate_kernel(kernel, rate):
    kh, kw = kernel.shape
    result = np.zeros((rate * (kh - 1) + 1, rate * (kw - 1) + 1))
    result[::rate, ::rate] = kernel
    return result
