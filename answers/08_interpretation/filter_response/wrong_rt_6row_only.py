# Only the top row of the kernel.
def filter_response(image, kernel):
    return convolution(image, kernel[:1])[:image.shape[0] - kernel.shape[0] + 1]
