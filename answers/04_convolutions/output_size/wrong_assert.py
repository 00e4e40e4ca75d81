# Another kind of error.
# told: should raise ValueError
def output_size(size, kernel, padding=0, stride=1, dilation=1):
    spare = size + 2 * padding - dilation * (kernel - 1) - 1
    assert spare >= 0, "the kernel does not fit"
    return spare // stride + 1
