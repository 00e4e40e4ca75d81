# Returns a grey image.
# told: the channels are cropped
def crop_center(image, size):
    if image.ndim == 3:
        image = image[:, :, 0]
    top, left = (image.shape[0] - size) // 2, (image.shape[1] - size) // 2
    return image[top : top + size, left : left + size]
