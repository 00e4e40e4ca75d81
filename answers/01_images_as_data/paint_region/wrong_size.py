# Takes the second number for the height and width of the region.
# told: taken for a size
def paint_region(image, rows, cols, color):
    painted = image.copy()
    painted[rows[0] : rows[0] + rows[1], cols[0] : cols[0] + cols[1]] = color
    return painted
