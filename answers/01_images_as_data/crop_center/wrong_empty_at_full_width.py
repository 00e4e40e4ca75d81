# Has cured the full height, not the full width.
def crop_center(image, size):
    over_h, over_w = image.shape[0] - size, image.shape[1] - size
    rows = slice(over_h // 2, image.shape[0] - (over_h - over_h // 2))
    return image[rows, over_w // 2 : -(over_w - over_w // 2)]
