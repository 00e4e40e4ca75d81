# The opposite of the kernel.
def true_convolution(image, kernel):
    return convolution(image, -kernel)
