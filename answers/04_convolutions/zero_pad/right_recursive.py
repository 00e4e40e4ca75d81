# One frame at a time.
import numpy as np


def zero_pad(image, pad):
    if pad == 0:
        return image.copy()
    framed = np.block(
        [
            [np.zeros((1, image.shape[1] + 2))],
            [np.zeros((image.shape[0], 1)), image, np.zeros((image.shape[0], 1))],
            [np.zeros((1, image.shape[1] + 2))],
        ]
    )
    return zero_pad(framed, pad - 1)
