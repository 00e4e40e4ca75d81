# A NumPy integer.
def output_size(size, kernel, padding=0, stride=1, dilation=1):
    covered = kernel + (kernel - 1) * (dilation - 1)
    if covered > size + 2 * padding:
        raise ValueError("too large")
    return np.int64(np.floor((size - covered + 2 * padding) / stride)) + 1
