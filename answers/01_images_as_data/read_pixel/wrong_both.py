# Rows and columns given as a list: two whole rows.
def read_pixel(image, row, col):
    return image[[row, col]]
