# The copy is made too late: indexing by a list copies.
def paint_region(image, rows, cols, color):
    painted = image.copy()
    painted[list(range(*rows))][:, list(range(*cols))] = color
    return painted
