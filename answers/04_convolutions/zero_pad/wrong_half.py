# Half of the frame on each side.
import numpy as np


def zero_pad(image, pad):
    return np.pad(image, pad // 2)
