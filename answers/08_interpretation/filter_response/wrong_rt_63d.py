# The channel axis at the end.
def filter_response(image, kernel):
    return np.asarray(convolution(image, kernel))[..., None]
