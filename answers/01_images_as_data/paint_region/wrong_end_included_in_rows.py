# Includes the end in the rows only.
# told: the end is included in the rows
def paint_region(image, rows, cols, color):
    painted = image.copy()
    painted[rows[0] : rows[1] + 1, cols[0] : cols[1]] = color
    return painted
