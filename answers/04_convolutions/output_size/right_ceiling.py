# Rounded up from the other end.
def output_size(size, kernel, padding=0, stride=1, dilation=1):
    places = size + 2 * padding - dilation * (kernel - 1)
    if places < 1:
        raise ValueError
    return -(-places // stride)
