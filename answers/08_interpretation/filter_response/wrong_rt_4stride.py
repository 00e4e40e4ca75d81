# Stride of 2.
def filter_response(image, kernel):
    return convolution(image, kernel)[::2, ::2]
