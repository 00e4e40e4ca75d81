# Paints the image that was handed in, and returns it.
# told: changed the array
def paint_region(image, rows, cols, color):
    image[rows[0] : rows[1], cols[0] : cols[1]] = color
    return image
