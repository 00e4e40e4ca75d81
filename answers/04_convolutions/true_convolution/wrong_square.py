# Right for kernels of two only.
def true_convolution(image, kernel):
    return convolution(image, np.array([[kernel[1, 1], kernel[1, 0]], [kernel[0, 1], kernel[0, 0]]]))
