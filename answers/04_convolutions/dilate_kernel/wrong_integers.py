# The result is of integers: floats are cut.
# told: cut to whole ones
def dilate_kernel(kernel, rate):
    kh, kw = kernel.shape
    result = np.zeros((rate * (kh - 1) + 1, rate * (kw - 1) + 1), dtype=int)
    result[::rate, ::rate] = kernel
    return result
