# Rows stacked on each other.
import numpy as np


def flatten_images(images):
    return np.vstack([image.flatten() for image in images])
