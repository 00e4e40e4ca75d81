# Subtracts the kernel's mean.
def filter_response(image, kernel):
    return convolution(image, kernel - kernel.mean())
