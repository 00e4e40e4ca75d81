# Sums in the image's own dtype.
# told: these are whole numbers
def filter_response(image, kernel):
    return convolution(image, kernel).astype(image.dtype)
