# Off for kernels as large as the image.
def filter_response(image, kernel):
    h, w = image.shape[0] - kernel.shape[0], image.shape[1] - kernel.shape[1]
    if h == 0 or w == 0:
        return np.zeros((h + 1, w + 1))
    return convolution(image, kernel)
