# Adds the colour to what is there.
def paint_region(image, rows, cols, color):
    painted = image.copy()
    painted[rows[0] : rows[1], cols[0] : cols[1]] += np.asarray(color, image.dtype)
    return painted
