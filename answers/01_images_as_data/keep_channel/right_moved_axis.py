# Channels to the front, emptied there, and back.
import numpy as np


def keep_channel(image, channel):
    channels = [part if number == channel else 0 * part for number, part in enumerate(np.moveaxis(image, -1, 0))]
    return np.moveaxis(np.array(channels), 0, -1)
