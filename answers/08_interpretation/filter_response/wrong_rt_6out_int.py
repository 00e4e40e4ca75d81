# Result array of whole numbers.
def filter_response(image, kernel):
    return convolution(image, kernel).astype(int)
