# %% right: The size of an array of that shape: a NumPy int
def conv_parameters(kernel_size, in_channels, filters):
    shape = (kernel_size, kernel_size, in_channels, filters)
    return np.prod(shape) + np.zeros(filters).size

# %% right: Counts them one by one
import itertools


def conv_parameters(kernel_size, in_channels, filters):
    weights = itertools.product(range(kernel_size), range(kernel_size), range(in_channels), range(filters))
    return sum(1 for _ in weights) + filters

# %% right: Weights and bias of one kernel, times the kernels
def conv_parameters(kernel_size, in_channels, filters):
    return (kernel_size**2 * in_channels + 1) * filters

# %% right: Asks a layer
def conv_parameters(kernel_size, in_channels, filters):
    layer = layers.Conv2D(filters, kernel_size)
    layer.build((None, 20, 20, in_channels))
    return layer.count_params()

# %% right: math.prod and a NumPy integer
import math

import numpy as np


def conv_parameters(kernel_size, in_channels, filters):
    return np.int32(math.prod([kernel_size, kernel_size, in_channels, filters])) + np.int32(filters)

# %% right: Kernel after kernel
def conv_parameters(kernel_size, in_channels, filters):
    if filters == 0:
        return 0
    return kernel_size**2 * in_channels + 1 + conv_parameters(kernel_size, in_channels, filters - 1)

# %% right: Weights and biases apart
def conv_parameters(kernel_size, in_channels, filters):
    weights = kernel_size * kernel_size * in_channels * filters
    biases = filters
    return weights + biases

# %% wrong: The channels are added
# told: the channels are added
def conv_parameters(kernel_size, in_channels, filters):
    return (kernel_size**2 + in_channels) * filters

# %% wrong: The bias counted like one more channel
# told: the bias is counted as one more slice
def conv_parameters(kernel_size, in_channels, filters):
    return kernel_size * kernel_size * (in_channels + 1) * filters

# %% wrong: One bias for each channel of what goes in
# told: as many biases are counted as there are channels
def conv_parameters(kernel_size, in_channels, filters):
    return kernel_size**2 * in_channels * filters + in_channels

# %% wrong: A bias for each channel of each kernel
# told: a bias is counted for each slice
def conv_parameters(kernel_size, in_channels, filters):
    return (kernel_size**2 + 1) * in_channels * filters

# %% wrong: Each slice has a bias, and the kernel one more
# told: other value
def conv_parameters(kernel_size, in_channels, filters):
    return (kernel_size * kernel_size * in_channels + in_channels + 1) * filters

# %% wrong: `^` for a power
# told: a ^ in place of a power
def conv_parameters(kernel_size, in_channels, filters):
    return (kernel_size ^ 2) * in_channels * filters + filters

# %% wrong: Twice the side in place of its square
# told: other value
def conv_parameters(kernel_size, in_channels, filters):
    return (kernel_size * 2 * in_channels + 1) * filters

# %% wrong: A float
# told: float for an int
def conv_parameters(kernel_size, in_channels, filters):
    return filters * (kernel_size**2.0 * in_channels + 1)

# %% wrong: The worked example
# told: other value
def conv_parameters(kernel_size, in_channels, filters):
    return 100

# %% wrong: Right for 3 × 3 only
# told: other value
def conv_parameters(kernel_size, in_channels, filters):
    return (9 * in_channels + 1) * filters

# %% wrong: Counts the dense layer as well
# told: other value
def conv_parameters(kernel_size, in_channels, filters):
    return (kernel_size * kernel_size * in_channels + 1) * filters + 26 * 26 * filters * 3 + 3

# %% wrong: Weights only
# told: the biases are forgotten
def conv_parameters(kernel_size, in_channels, filters):
    return kernel_size**2 * in_channels * filters

# %% wrong: The number of kernels multiplies the biases only
# told: the number of kernels multiplies the biases only
def conv_parameters(kernel_size, in_channels, filters):
    return kernel_size * kernel_size * in_channels + 1 * filters

# %% wrong: Every input has one channel
# told: the input's channels are forgotten
def conv_parameters(kernel_size, in_channels, filters):
    return (kernel_size**2 + 1) * filters

# %% wrong: One bias for the layer
# told: only one bias is counted
def conv_parameters(kernel_size, in_channels, filters):
    return kernel_size**2 * in_channels * filters + 1

# %% wrong: The kernel's size once
# told: the kernel's size is counted once
def conv_parameters(kernel_size, in_channels, filters):
    return (kernel_size * in_channels + 1) * filters

# %% wrong: Prints in place of returning
# told: none for a value
def conv_parameters(kernel_size, in_channels, filters):
    print((kernel_size**2 * in_channels + 1) * filters)

# %% wrong: Channels and kernels in each other's place
# told: as many biases are counted as there are channels
def conv_parameters(kernel_size, in_channels, filters):
    return (kernel_size * kernel_size * filters + 1) * in_channels
