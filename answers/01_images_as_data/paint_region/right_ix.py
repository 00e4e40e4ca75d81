# Lists of rows and columns, joined by np.ix_.
import numpy as np


def paint_region(image, rows, cols, color):
    painted = np.array(image)
    painted[np.ix_(range(*rows), range(*cols))] = color
    return painted
