# Plain Python numbers: a list, or an int or float.
def read_pixel(image, row, col):
    return image.tolist()[row][col]
