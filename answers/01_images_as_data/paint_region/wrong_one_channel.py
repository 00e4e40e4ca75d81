# Sets the red channel only.
# told: only one channel is set
def paint_region(image, rows, cols, color):
    painted = image.copy()
    painted[rows[0] : rows[1], cols[0] : cols[1], 0] = color[0]
    return painted
