# Starts half the size before the middle: one too far for an odd size in an even image.
# told: off by one
def crop_center(image, size):
    top, left = image.shape[0] // 2 - size // 2, image.shape[1] // 2 - size // 2
    return image[top : top + size, left : left + size]
