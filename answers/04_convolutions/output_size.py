# %% right: Rounded up from the other end
def output_size(size, kernel, padding=0, stride=1, dilation=1):
    places = size + 2 * padding - dilation * (kernel - 1)
    if places < 1:
        raise ValueError
    return -(-places // stride)

# %% right: The places are counted
def output_size(size, kernel, padding=0, stride=1, dilation=1):
    places = range(-padding, size + padding - dilation * (kernel - 1), stride)
    if len(places) == 0:
        raise ValueError
    return len(places)

# %% right: math.floor, and the check at the end
def output_size(size, kernel, padding=0, stride=1, dilation=1):
    import math
    result = math.floor((size + 2 * padding - dilation * (kernel - 1) - 1) / stride) + 1
    if result < 1:
        raise ValueError(f"a kernel of {kernel} does not fit into {size}")
    return result

# %% right: The formula with floor division
def output_size(size, kernel, padding=0, stride=1, dilation=1):
    spare = size + 2 * padding - dilation * (kernel - 1) - 1
    if spare < 0:
        raise ValueError("the kernel does not fit")
    return spare // stride + 1

# %% right: A NumPy integer
def output_size(size, kernel, padding=0, stride=1, dilation=1):
    covered = kernel + (kernel - 1) * (dilation - 1)
    if covered > size + 2 * padding:
        raise ValueError("too large")
    return np.int64(np.floor((size - covered + 2 * padding) / stride)) + 1

# %% right: A range has a length; an error class of its own
class TooLarge(ValueError):
    pass


def output_size(size, kernel, padding=0, stride=1, dilation=1):
    first, last = -padding, size + padding - (dilation * (kernel - 1) + 1)
    if last < first:
        raise TooLarge("does not fit")
    return len(range(first, last + 1, stride))

# %% right: One place, and those of the row without it
def output_size(size, kernel, padding=0, stride=1, dilation=1):
    size, kernel = size + 2 * padding, dilation * (kernel - 1) + 1
    if size < kernel:
        raise ValueError(f"{kernel} > {size}")
    if size - stride < kernel:
        return 1
    return 1 + output_size(size - stride, kernel, 0, stride, 1)

# %% right: Asks the course's convolution
def output_size(size, kernel, padding=0, stride=1, dilation=1):
    row = np.zeros((1, size + 2 * padding))
    return convolution(row, np.ones((1, kernel)), stride=stride, dilation=dilation).shape[1]

# %% wrong: Another kind of error
# told: other error
def output_size(size, kernel, padding=0, stride=1, dilation=1):
    spare = size + 2 * padding - dilation * (kernel - 1) - 1
    assert spare >= 0, "the kernel does not fit"
    return spare // stride + 1

# %% wrong: The dilated kernel is taken as dilation times kernel
# told: the dilated kernel is too long
def output_size(size, kernel, padding=0, stride=1, dilation=1):
    spare = size + 2 * padding - dilation * kernel
    if spare < 0:
        raise ValueError("the kernel does not fit")
    return spare // stride + 1

# %% wrong: The error looks at the plain kernel only
# told: no error
def output_size(size, kernel, padding=0, stride=1, dilation=1):
    if kernel > size + 2 * padding:
        raise ValueError("the kernel does not fit")
    return (size + 2 * padding - dilation * (kernel - 1) - 1) // stride + 1

# %% wrong: Compares the kernel with the row before the padding
# told: ValueError
def output_size(size, kernel, padding=0, stride=1, dilation=1):
    covered = dilation * (kernel - 1) + 1
    if covered > size:
        raise ValueError("does not fit")
    return (size + 2 * padding - covered) // stride + 1

# %% wrong: Twice k // 2 in place of k - 1: wrong for even kernels
# told: other value
def output_size(size, kernel, padding=0, stride=1, dilation=1):
    covered = dilation * (kernel // 2) * 2 + 1
    spare = size + 2 * padding - covered
    if spare < 0:
        raise ValueError("does not fit")
    return spare // stride + 1

# %% wrong: Refuses a stride that does not come out even
# told: ValueError
def output_size(size, kernel, padding=0, stride=1, dilation=1):
    spare = size + 2 * padding - dilation * (kernel - 1) - 1
    if spare < 0 or spare % stride:
        raise ValueError("does not fit")
    return spare // stride + 1

# %% wrong: Raises where the kernel fits exactly once
# told: ValueError
def output_size(size, kernel, padding=0, stride=1, dilation=1):
    spare = size + 2 * padding - dilation * (kernel - 1) - 1
    if spare <= 0:
        raise ValueError("does not fit")
    return spare // stride + 1

# %% wrong: Asks whether the kernel fits with the padding of one side alone
# told: ValueError
def output_size(size, kernel, padding=0, stride=1, dilation=1):
    covered = dilation * (kernel - 1) + 1
    if covered > size + padding:
        raise ValueError("does not fit")
    return (size + 2 * padding - covered) // stride + 1

# %% wrong: Divides without rounding
# told: it was not rounded down
def output_size(size, kernel, padding=0, stride=1, dilation=1):
    spare = size + 2 * padding - dilation * (kernel - 1) - 1
    if spare < 0:
        raise ValueError("the kernel does not fit")
    return int(spare / stride + 1) if spare % stride == 0 else spare / stride + 1

# %% wrong: The right number as a float
# told: float for an int
def output_size(size, kernel, padding=0, stride=1, dilation=1):
    spare = size + 2 * padding - dilation * (kernel - 1) - 1
    if spare < 0:
        raise ValueError("the kernel does not fit")
    return np.floor(spare / stride) + 1

# %% wrong: The dilation is added once, not for each gap
# told: the dilated kernel is too short
def output_size(size, kernel, padding=0, stride=1, dilation=1):
    spare = size + 2 * padding - (kernel + dilation - 1)
    if spare < 0:
        raise ValueError("does not fit")
    return spare // stride + 1

# %% wrong: A table of the examples
# told: other value
def output_size(size, kernel, padding=0, stride=1, dilation=1):
    if kernel > size:
        raise ValueError
    return {(7, 0): 5, (8, 0): 3, (7, 1): 7, (9, 0): 5}[size, padding]

# %% wrong: Ignores the dilation
# told: the dilation was left out
def output_size(size, kernel, padding=0, stride=1, dilation=1):
    spare = size + 2 * padding - kernel
    if spare < 0:
        raise ValueError("the kernel does not fit")
    return spare // stride + 1

# %% wrong: Returns 0 or less where the kernel does not fit
# told: no error
def output_size(size, kernel, padding=0, stride=1, dilation=1):
    return (size + 2 * padding - dilation * (kernel - 1) - 1) // stride + 1

# %% wrong: The 1 at the end is missing
# told: 1 is missing at the end
def output_size(size, kernel, padding=0, stride=1, dilation=1):
    spare = size + 2 * padding - dilation * (kernel - 1) - 1
    if spare < 0:
        raise ValueError("the kernel does not fit")
    return spare // stride

# %% wrong: Counts the padding once
# told: the padding was counted once
def output_size(size, kernel, padding=0, stride=1, dilation=1):
    spare = size + padding - dilation * (kernel - 1) - 1
    if spare < 0:
        raise ValueError("the kernel does not fit")
    return spare // stride + 1

# %% wrong: round() goes to the nearest, and to the even one of two
# told: it was rounded up
def output_size(size, kernel, padding=0, stride=1, dilation=1):
    spare = size + 2 * padding - dilation * (kernel - 1) - 1
    if spare < 0:
        raise ValueError("does not fit")
    return round(spare / stride) + 1

# %% wrong: Rounds up
# told: it was rounded up
def output_size(size, kernel, padding=0, stride=1, dilation=1):
    spare = size + 2 * padding - dilation * (kernel - 1) - 1
    if spare < 0:
        raise ValueError("the kernel does not fit")
    return int(np.ceil(spare / stride)) + 1

# %% wrong: int() cuts towards 0, so that a kernel too large by one seems to fit with a stride
# told: no error
def output_size(size, kernel, padding=0, stride=1, dilation=1):
    result = int((size + 2 * padding - dilation * (kernel - 1) - 1) / stride) + 1
    if result < 1:
        raise ValueError("the kernel does not fit")
    return result
