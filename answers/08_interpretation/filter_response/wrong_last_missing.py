# A place is missing at the bottom and at the right.
# told: how often does the kernel fit
def filter_response(image, kernel):
    return convolution(image, kernel)[:-1, :-1]
