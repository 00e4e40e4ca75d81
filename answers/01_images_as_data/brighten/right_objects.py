# Python's own ints, in an array of objects.
import numpy as np


def brighten(image, amount):
    total = image.astype(object) + int(amount)
    return np.minimum(np.maximum(total, 0), 255).astype(np.uint8)
