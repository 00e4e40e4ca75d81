# int() cuts towards 0, so that a kernel too large by one seems to fit with a stride.
# told: should raise ValueError
def output_size(size, kernel, padding=0, stride=1, dilation=1):
    result = int((size + 2 * padding - dilation * (kernel - 1) - 1) / stride) + 1
    if result < 1:
        raise ValueError("the kernel does not fit")
    return result
