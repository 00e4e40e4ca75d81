# math.floor, and the check at the end.
def output_size(size, kernel, padding=0, stride=1, dilation=1):
    import math
    result = math.floor((size + 2 * padding - dilation * (kernel - 1) - 1) / stride) + 1
    if result < 1:
        raise ValueError(f"a kernel of {kernel} does not fit into {size}")
    return result
