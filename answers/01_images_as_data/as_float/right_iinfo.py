# np.iinfo refuses what is no integer dtype.
import numpy as np


def as_float(image):
    try:
        np.iinfo(image.dtype)
    except ValueError:
        return np.array(image, dtype=np.float32)
    return np.true_divide(image, 255).astype(np.float32)
