# What fits into an int64 without loss is an integer.
import numpy as np


def as_float(image):
    divisor = 255 if np.can_cast(image.dtype, np.int64) else 1
    result = np.empty(image.shape, np.float32)
    for place, value in np.ndenumerate(image):
        result[place] = float(value) / divisor
    return result
