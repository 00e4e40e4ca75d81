# The rate counts from 0.
# told: the rate is off by one
def dilate_kernel(kernel, rate):
    step = max(rate - 1, 1)
    kh, kw = kernel.shape
    result = np.zeros((step * (kh - 1) + 1, step * (kw - 1) + 1))
    result[::step, ::step] = kernel
    return result
