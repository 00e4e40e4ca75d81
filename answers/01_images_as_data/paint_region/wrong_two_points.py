# The pairs as lists of places: two single pixels, if they are inside.
def paint_region(image, rows, cols, color):
    painted = image.copy()
    painted[[rows[0], rows[1] - 1], [cols[0], cols[1] - 1]] = color
    return painted
