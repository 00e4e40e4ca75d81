# The dilation is added once, not for each gap.
# told: the dilated kernel is too short
def output_size(size, kernel, padding=0, stride=1, dilation=1):
    spare = size + 2 * padding - (kernel + dilation - 1)
    if spare < 0:
        raise ValueError("does not fit")
    return spare // stride + 1
