# Takes a line away at the longer side until a square is left, then all round.
def crop_center(image, size):
    height, width = image.shape[:2]
    if height > size:
        image = image[:-1] if (height - size) % 2 else image[1:]
        return crop_center(image, size)
    if width > size:
        image = image[:, :-1] if (width - size) % 2 else image[:, 1:]
        return crop_center(image, size)
    return image
