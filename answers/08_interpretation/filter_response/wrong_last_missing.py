# A place is missing at the bottom and at the right.
def filter_response(image, kernel):
    return convolution(image, kernel)[:-1, :-1]
