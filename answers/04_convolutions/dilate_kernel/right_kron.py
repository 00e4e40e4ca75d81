# A Kronecker product, its last zeros cut off.
def dilate_kernel(kernel, rate):
    block = np.zeros((rate, rate), dtype=kernel.dtype)
    block[0, 0] = 1
    spread = np.kron(kernel, block)
    return spread[: spread.shape[0] - rate + 1, : spread.shape[1] - rate + 1]
