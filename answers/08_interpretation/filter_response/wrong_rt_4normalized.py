# Mean of kernel taken off.
def filter_response(image, kernel):
    return convolution(image, kernel - kernel.mean())
