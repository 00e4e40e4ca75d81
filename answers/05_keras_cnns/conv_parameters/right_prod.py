# math.prod and a NumPy integer.
import math

import numpy as np


def conv_parameters(kernel_size, in_channels, filters):
    return np.int32(math.prod([kernel_size, kernel_size, in_channels, filters])) + np.int32(filters)
