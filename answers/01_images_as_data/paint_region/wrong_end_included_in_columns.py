# Includes the end in the columns only.
# told: the end is included in the columns
def paint_region(image, rows, cols, color):
    painted = image.copy()
    painted[rows[0] : rows[1], cols[0] : cols[1] + 1] = color
    return painted
