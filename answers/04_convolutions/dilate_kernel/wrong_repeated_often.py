# Doubles for each rate: right for 1 and 2.
def dilate_kernel(kernel, rate):
    for _ in range(rate - 1):
        kh, kw = kernel.shape
        spread = np.zeros((2 * kh - 1, 2 * kw - 1), kernel.dtype)
        spread[::2, ::2] = kernel
        kernel = spread
    return kernel
