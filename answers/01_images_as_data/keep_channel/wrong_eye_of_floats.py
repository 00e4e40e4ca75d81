# np.eye holds floats unless told.
# told: the result holds floats
import numpy as np


def keep_channel(image, channel):
    return image * np.eye(3)[channel]
