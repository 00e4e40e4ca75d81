# Resized to the image's shape.
import numpy as np


def convolve_same(image, kernel):
    return np.resize(convolution(image, kernel), image.shape)
