# Turned and transposed: right for symmetric kernels.
def true_convolution(image, kernel):
    return convolution(image, kernel[::-1, ::-1].T)
