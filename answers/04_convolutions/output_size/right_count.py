# The places are counted.
def output_size(size, kernel, padding=0, stride=1, dilation=1):
    places = range(-padding, size + padding - dilation * (kernel - 1), stride)
    if len(places) == 0:
        raise ValueError
    return len(places)
