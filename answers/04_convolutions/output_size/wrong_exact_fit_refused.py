# Raises where the kernel fits exactly once.
def output_size(size, kernel, padding=0, stride=1, dilation=1):
    spare = size + 2 * padding - dilation * (kernel - 1) - 1
    if spare <= 0:
        raise ValueError("does not fit")
    return spare // stride + 1
