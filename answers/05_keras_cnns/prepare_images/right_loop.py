# Image by image, filled into an empty array.
import numpy as np


def prepare_images(images):
    n, h, w = images.shape
    result = np.empty((n, h, w, 1), dtype=np.float32)
    for number, image in enumerate(images):
        result[number, ..., 0] = image / 255.0
    return result
