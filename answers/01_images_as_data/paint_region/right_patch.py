# A patch of the colour, laid on a copy.
import numpy as np


def paint_region(image, rows, cols, color):
    painted = np.copy(image)
    height, width = rows[1] - rows[0], cols[1] - cols[0]
    painted[rows[0] :][:height, cols[0] :][:, :width] = np.tile(np.asarray(color, image.dtype), (height, width, 1))
    return painted
