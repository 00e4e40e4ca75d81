# scikit-image's crop, with what is to go at both ends of each axis.
def crop_center(image, size):
    from skimage.util import crop

    over = [n - size for n in image.shape[:2]] + [0] * (image.ndim - 2)
    return crop(image, [(n // 2, n - n // 2) for n in over])
