# Turned in one direction only.
import numpy as np


def convolve_2d(image, kernel):
    return convolution(image, kernel[::-1])
