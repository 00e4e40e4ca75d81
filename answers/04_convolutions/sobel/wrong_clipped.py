# The magnitude is cut off at 255, as for a picture.
import numpy as np


def sobel(image):
    kernel = np.array([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]])
    gx, gy = convolution(image, kernel), convolution(image, kernel.T)
    return gx, gy, np.minimum(np.hypot(gx, gy), 255)
