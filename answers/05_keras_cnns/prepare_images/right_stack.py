# Stacked along a last axis, divided by a float32.
import numpy as np


def prepare_images(images):
    return np.stack([images], axis=-1) / np.float32(255)
