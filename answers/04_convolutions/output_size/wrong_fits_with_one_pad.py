# Asks whether the kernel fits with the padding of one side alone.
def output_size(size, kernel, padding=0, stride=1, dilation=1):
    covered = dilation * (kernel - 1) + 1
    if covered > size + padding:
        raise ValueError("does not fit")
    return (size + 2 * padding - covered) // stride + 1
