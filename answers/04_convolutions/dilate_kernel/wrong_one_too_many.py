# `rate` zeros between the entries.
# told: the rate is off by one
def dilate_kernel(kernel, rate):
    kh, kw = kernel.shape
    step = rate + 1
    result = np.zeros((step * (kh - 1) + 1, step * (kw - 1) + 1))
    result[::step, ::step] = kernel
    return result
