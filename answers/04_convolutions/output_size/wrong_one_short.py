# The 1 at the end is missing.
# told: count the first place too
def output_size(size, kernel, padding=0, stride=1, dilation=1):
    spare = size + 2 * padding - dilation * (kernel - 1) - 1
    if spare < 0:
        raise ValueError("the kernel does not fit")
    return spare // stride
