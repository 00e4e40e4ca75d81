# Compares the kernel with the row before the padding.
def output_size(size, kernel, padding=0, stride=1, dilation=1):
    covered = dilation * (kernel - 1) + 1
    if covered > size:
        raise ValueError("does not fit")
    return (size + 2 * padding - covered) // stride + 1
