# The numbers are packed in the middle.
def dilate_kernel(kernel, rate):
    kh, kw = kernel.shape
    rows, columns = rate * (kh - 1) + 1, rate * (kw - 1) + 1
    result = np.zeros((rows, columns))
    top, left = (rows - kh) // 2, (columns - kw) // 2
    result[top : top + kh, left : left + kw] = kernel
    return result
