# Cuts off at both ends by a negative index, which is empty for 0.
# told: an empty image
def crop_center(image, size):
    over_h, over_w = image.shape[0] - size, image.shape[1] - size
    return image[over_h // 2 : -(over_h - over_h // 2), over_w // 2 : -(over_w - over_w // 2)]
