# Copies when it is too late.
# told: changed the array
def paint_region(image, rows, cols, color):
    image[rows[0] : rows[1], cols[0] : cols[1]] = color
    return image.copy()
