# Smoothed in one direction, differences in the other.
import numpy as np


def sobel(image):
    image = np.asarray(image, dtype=float)

    def smooth(a):
        return a[:-2] + 2 * a[1:-1] + a[2:]

    def rise(a):
        return a[2:] - a[:-2]

    gx, gy = smooth(rise(image.T).T), smooth(rise(image).T).T
    return gx, gy, np.linalg.norm([gx, gy], axis=0)
