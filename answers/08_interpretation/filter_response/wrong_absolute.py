# Without the sign.
def filter_response(image, kernel):
    return np.abs(convolution(image, kernel))
