# Divides without rounding.
# told: not rounded down
def output_size(size, kernel, padding=0, stride=1, dilation=1):
    spare = size + 2 * padding - dilation * (kernel - 1) - 1
    if spare < 0:
        raise ValueError("the kernel does not fit")
    return int(spare / stride + 1) if spare % stride == 0 else spare / stride + 1
