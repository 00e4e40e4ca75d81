# Chained slices: the second pair goes to the rows again.
def paint_region(image, rows, cols, color):
    painted = image.copy()
    painted[rows[0] : rows[1]][cols[0] : cols[1]] = color
    return painted
