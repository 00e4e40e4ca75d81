# Mean in place of sum.
def filter_response(image, kernel):
    return convolution(image, kernel) / kernel.size
