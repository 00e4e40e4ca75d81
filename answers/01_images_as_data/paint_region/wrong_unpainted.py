# Returns the untouched copy; the painted one is lost.
# told: the image came back unpainted
def paint_region(image, rows, cols, color):
    painted = image.copy()
    painted[rows[0] : rows[1], cols[0] : cols[1]].copy()[:] = color
    return painted
