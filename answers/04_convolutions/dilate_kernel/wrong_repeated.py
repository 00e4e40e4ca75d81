# Entries repeated in place of zeros.
def dilate_kernel(kernel, rate):
    kh, kw = kernel.shape
    big = np.repeat(np.repeat(kernel, rate, axis=0), rate, axis=1)
    return big[: rate * (kh - 1) + 1, : rate * (kw - 1) + 1]
