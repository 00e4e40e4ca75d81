# Up or down within uint8, by what is left to the end.
import numpy as np


def brighten(image, amount):
    step = np.uint8(min(abs(int(amount)), 255))
    if amount >= 0:
        return image + np.minimum(step, 255 - image)
    return image - np.minimum(step, image)
