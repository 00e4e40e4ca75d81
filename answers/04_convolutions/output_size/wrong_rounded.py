# round() goes to the nearest, and to the even one of two.
# told: it was rounded up
def output_size(size, kernel, padding=0, stride=1, dilation=1):
    spare = size + 2 * padding - dilation * (kernel - 1) - 1
    if spare < 0:
        raise ValueError("does not fit")
    return round(spare / stride) + 1
