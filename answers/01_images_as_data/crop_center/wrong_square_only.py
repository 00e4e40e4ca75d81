# Uses the height for both.
# told: start at the same number
def crop_center(image, size):
    start = (image.shape[0] - size) // 2
    return image[start : start + size, start : start + size]
