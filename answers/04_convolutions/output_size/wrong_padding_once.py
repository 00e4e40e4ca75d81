# Counts the padding once.
# told: the padding was counted once
def output_size(size, kernel, padding=0, stride=1, dilation=1):
    spare = size + padding - dilation * (kernel - 1) - 1
    if spare < 0:
        raise ValueError("the kernel does not fit")
    return spare // stride + 1
