# Pixel by pixel into nested lists.
def crop_center(image, size):
    top = int((len(image) - size) / 2)
    left = int((len(image[0]) - size) / 2)
    return [[image[top + r][left + c] for c in range(size)] for r in range(size)]
