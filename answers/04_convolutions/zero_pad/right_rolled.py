# Zeros at the end first, then rolled into the middle.
import numpy as np


def zero_pad(image, pad):
    longer = np.zeros((image.shape[0] + 2 * pad, image.shape[1] + 2 * pad), image.dtype)
    longer[: image.shape[0], : image.shape[1]] = image
    return np.roll(longer, (pad, pad), axis=(0, 1))
