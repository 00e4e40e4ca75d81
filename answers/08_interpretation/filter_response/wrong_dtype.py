# Sums in the image's own dtype.
def filter_response(image, kernel):
    return convolution(image, kernel).astype(image.dtype)
