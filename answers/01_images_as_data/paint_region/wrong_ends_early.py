# Stops one short.
# told: the region ends too early
def paint_region(image, rows, cols, color):
    painted = image.copy()
    for r in range(rows[0], rows[1] - 1):
        for c in range(cols[0], cols[1] - 1):
            painted[r, c] = color
    return painted
