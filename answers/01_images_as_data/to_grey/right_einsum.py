# einsum over the channels.
import numpy as np


def to_grey(image):
    return np.einsum("hwc,c->hw", image, [0.2125, 0.7154, 0.0721])
