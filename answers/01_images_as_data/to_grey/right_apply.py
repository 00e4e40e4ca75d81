# A function of one pixel, applied along the channels.
import numpy as np


def to_grey(image):
    return np.apply_along_axis(lambda rgb: float(np.inner(rgb, (0.2125, 0.7154, 0.0721))), 2, image)
