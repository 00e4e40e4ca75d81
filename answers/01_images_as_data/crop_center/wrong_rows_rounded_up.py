# Rounds up in the rows only.
# told: a row too low
def crop_center(image, size):
    top = -(-(image.shape[0] - size) // 2)
    left = (image.shape[1] - size) // 2
    return image[top : top + size, left : left + size]
