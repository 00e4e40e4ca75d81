# Cuts off what is left over at both ends.
def crop_center(image, size):
    def middle(length):
        over = length - size
        return slice(over // 2, length - (over + 1) // 2)

    return image[middle(image.shape[0]), middle(image.shape[1]), ...]
