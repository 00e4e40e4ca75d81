# np.asarray makes no copy either.
# told: changed the array
def paint_region(image, rows, cols, color):
    painted = np.asarray(image)
    painted[rows[0] : rows[1], cols[0] : cols[1], :] = color
    return painted
