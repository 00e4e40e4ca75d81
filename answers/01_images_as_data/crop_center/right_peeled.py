# Takes lines away in turn, first at the bottom and right, until the size is right.
def crop_center(image, size):
    last = True
    while image.shape[0] > size:
        image = image[:-1] if last else image[1:]
        last = not last
    last = True
    while image.shape[1] > size:
        image = image[:, :-1] if last else image[:, 1:]
        last = not last
    return image
