# Twice k // 2 in place of k - 1: wrong for even kernels.
def output_size(size, kernel, padding=0, stride=1, dilation=1):
    covered = dilation * (kernel // 2) * 2 + 1
    spare = size + 2 * padding - covered
    if spare < 0:
        raise ValueError("does not fit")
    return spare // stride + 1
