# With ReLU.
# told: there should be no ReLU
def filter_response(image, kernel):
    return np.maximum(convolution(image, kernel), 0)
