# Divided by eight, as some libraries do.
import numpy as np


def sobel(image):
    kernel = np.array([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]]) / 8
    gx, gy = convolution(image, kernel), convolution(image, kernel.T)
    return gx, gy, np.hypot(gx, gy)
