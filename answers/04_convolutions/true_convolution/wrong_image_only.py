# Turns the image in place of the kernel, and not the answer back.
def true_convolution(image, kernel):
    return convolution(image[::-1, ::-1], kernel)
