# The error looks at the plain kernel only.
# told: should raise ValueError
def output_size(size, kernel, padding=0, stride=1, dilation=1):
    if kernel > size + 2 * padding:
        raise ValueError("the kernel does not fit")
    return (size + 2 * padding - dilation * (kernel - 1) - 1) // stride + 1
