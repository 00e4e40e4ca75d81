# Divides by the absolute sum.
def filter_response(image, kernel):
    return convolution(image, kernel / max(np.abs(kernel).sum(), 1))
