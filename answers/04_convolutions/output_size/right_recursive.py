# One place, and those of the row without it.
def output_size(size, kernel, padding=0, stride=1, dilation=1):
    size, kernel = size + 2 * padding, dilation * (kernel - 1) + 1
    if size < kernel:
        raise ValueError(f"{kernel} > {size}")
    if size - stride < kernel:
        return 1
    return 1 + output_size(size - stride, kernel, 0, stride, 1)
