# np.insert puts zeros before every entry but the first.
def dilate_kernel(kernel, rate):
    rows = np.repeat(np.arange(1, kernel.shape[0]), rate - 1)
    columns = np.repeat(np.arange(1, kernel.shape[1]), rate - 1)
    return np.insert(np.insert(kernel, rows, 0, axis=0), columns, 0, axis=1)
