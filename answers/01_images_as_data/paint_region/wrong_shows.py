# Shows the picture in place of returning it.
# told: does the function end with `return`
def paint_region(image, rows, cols, color):
    painted = image.copy()
    painted[rows[0] : rows[1], cols[0] : cols[1]] = color
    print(painted)
