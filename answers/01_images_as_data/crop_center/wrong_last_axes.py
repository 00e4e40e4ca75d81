# Takes the last axis for the columns.
# told: the channel axis, not the columns, was cropped
def crop_center(image, size):
    top, left = (image.shape[0] - size) // 2, (image.shape[-1] - size) // 2
    return image[top : top + size, ..., left : left + size]
