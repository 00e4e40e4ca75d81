# Takes a slice for a copy.
# told: changed the array
def paint_region(image, rows, cols, color):
    painted = image[:]
    painted[rows[0] : rows[1], cols[0] : cols[1]] = color
    return painted
