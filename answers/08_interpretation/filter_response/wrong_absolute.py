# Without the sign.
# told: the signs are gone
def filter_response(image, kernel):
    return np.abs(convolution(image, kernel))
