# Adds 1 as bias.
def filter_response(image, kernel):
    return convolution(image, kernel) + 1
