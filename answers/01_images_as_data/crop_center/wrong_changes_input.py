# Blackens what it has cut out.
# told: changed the array
def crop_center(image, size):
    top, left = (image.shape[0] - size) // 2, (image.shape[1] - size) // 2
    result = image[top : top + size, left : left + size].copy()
    image[top : top + size, left : left + size] = 0
    return result
