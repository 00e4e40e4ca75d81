# Prints the result.
def crop_center(image, size):
    top, left = (image.shape[0] - size) // 2, (image.shape[1] - size) // 2
    print(image[top : top + size, left : left + size])
