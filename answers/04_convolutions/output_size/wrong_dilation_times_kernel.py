# The dilated kernel is taken as dilation times kernel.
# told: the dilated kernel is too long
def output_size(size, kernel, padding=0, stride=1, dilation=1):
    spare = size + 2 * padding - dilation * kernel
    if spare < 0:
        raise ValueError("the kernel does not fit")
    return spare // stride + 1
