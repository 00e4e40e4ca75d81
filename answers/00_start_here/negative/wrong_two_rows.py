# Only the first two rows.
def negative(image):
    result = image.copy()
    result[:2] = 1 - image[:2]
    return result
