# Scharr's numbers.
import numpy as np


def sobel(image):
    kernel = np.array([[-3, 0, 3], [-10, 0, 10], [-3, 0, 3]])
    gx, gy = convolution(image, kernel), convolution(image, kernel.T)
    return gx, gy, np.hypot(gx, gy)
