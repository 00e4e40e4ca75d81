# scipy.ndimage.correlate, cropped.
from scipy import ndimage
def filter_response(image, kernel):
    kh, kw = kernel.shape
    full = ndimage.correlate(image.astype(float), kernel.astype(float), mode="constant", origin=(-(kh // 2), -(kw // 2)))
    return full[: image.shape[0] - kh + 1, : image.shape[1] - kw + 1]
