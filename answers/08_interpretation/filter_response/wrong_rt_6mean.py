# The mean in place of the sum.
def filter_response(image, kernel):
    return convolution(image, kernel) / kernel.size
