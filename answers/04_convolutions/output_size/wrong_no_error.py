# Returns 0 or less where the kernel does not fit.
# told: should raise ValueError
def output_size(size, kernel, padding=0, stride=1, dilation=1):
    return (size + 2 * padding - dilation * (kernel - 1) - 1) // stride + 1
