# Columns before rows.
# told: rows and columns are swapped
def paint_region(image, rows, cols, color):
    painted = image.copy()
    painted[cols[0] : cols[1], rows[0] : rows[1]] = color
    return painted
