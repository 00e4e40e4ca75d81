# As large as the image.
# told: there should be no padding
def filter_response(image, kernel):
    return convolution(image, kernel, padding="same")
