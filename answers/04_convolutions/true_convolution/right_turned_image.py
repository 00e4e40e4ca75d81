# Turns the image in place of the kernel, and the answer back.
import numpy as np


def true_convolution(image, kernel):
    return np.flip(convolution(np.flip(image), kernel))
