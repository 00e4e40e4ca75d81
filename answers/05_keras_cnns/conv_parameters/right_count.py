# Counts them one by one.
import itertools


def conv_parameters(kernel_size, in_channels, filters):
    weights = itertools.product(range(kernel_size), range(kernel_size), range(in_channels), range(filters))
    return sum(1 for _ in weights) + filters
