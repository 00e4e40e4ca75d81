# Starts from a black picture.
# told: the rest of the picture is lost
def paint_region(image, rows, cols, color):
    painted = np.zeros_like(image)
    painted[rows[0] : rows[1], cols[0] : cols[1]] = color
    return painted
