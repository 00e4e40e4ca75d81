# One slice after the other.
def crop_center(image, size):
    height, width = image.shape[:2]
    return image[(height - size) // 2 :][:size][:, (width - size) // 2 :][:, :size]
