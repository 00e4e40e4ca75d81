# Paints the last row and column too.
# told: the end is included
def paint_region(image, rows, cols, color):
    painted = image.copy()
    painted[rows[0] : rows[1] + 1, cols[0] : cols[1] + 1] = color
    return painted
