# A range has a length; an error class of its own.
class TooLarge(ValueError):
    pass


def output_size(size, kernel, padding=0, stride=1, dilation=1):
    first, last = -padding, size + padding - (dilation * (kernel - 1) + 1)
    if last < first:
        raise TooLarge("does not fit")
    return len(range(first, last + 1, stride))
