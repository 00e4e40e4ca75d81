# The right number as a float.
# told: should be the int
def output_size(size, kernel, padding=0, stride=1, dilation=1):
    spare = size + 2 * padding - dilation * (kernel - 1) - 1
    if spare < 0:
        raise ValueError("the kernel does not fit")
    return np.floor(spare / stride) + 1
