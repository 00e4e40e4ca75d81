# The right picture, of another dtype.
# told: dtype is int64; it should be uint8
def paint_region(image, rows, cols, color):
    painted = image.tolist()
    for r in range(*rows):
        for c in range(*cols):
            painted[r][c] = list(color)
    return np.array(painted)
