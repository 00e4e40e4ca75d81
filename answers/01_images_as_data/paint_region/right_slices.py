# Slice objects made from the pairs.
def paint_region(image, rows, cols, color):
    painted = image + image.dtype.type(0)
    painted[slice(*rows), slice(*cols)] = color
    return painted
