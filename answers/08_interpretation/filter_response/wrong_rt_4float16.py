# Half precision.
def filter_response(image, kernel):
    return convolution(image.astype(np.float16), kernel.astype(np.float16)).astype(np.float16)
