# ndimage mirrors the image unless told.
from scipy import ndimage


def convolve_same(image, kernel):
    return ndimage.correlate(image.astype(float), kernel)
