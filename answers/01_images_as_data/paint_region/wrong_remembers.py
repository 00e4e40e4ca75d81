# Keeps one canvas between calls.
canvas = None
def paint_region(image, rows, cols, color):
    global canvas
    if canvas is None:
        canvas = image.copy()
    canvas[rows[0] : rows[1], cols[0] : cols[1]] = color
    return canvas
