# Paints the image that was handed in, without return.
# told: the caller's image was painted
def paint_region(image, rows, cols, color):
    image[rows[0] : rows[1], cols[0] : cols[1]] = color
