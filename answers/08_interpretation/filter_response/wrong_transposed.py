# Kernel rows and columns swapped.
def filter_response(image, kernel):
    return convolution(image, kernel.T)
