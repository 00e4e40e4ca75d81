# Only the outline of the region.
def paint_region(image, rows, cols, color):
    painted = image.copy()
    if rows[1] > rows[0] and cols[1] > cols[0]:
        painted[rows[0] : rows[1], [cols[0], cols[1] - 1]] = color
        painted[[rows[0], rows[1] - 1], cols[0] : cols[1]] = color
    return painted
