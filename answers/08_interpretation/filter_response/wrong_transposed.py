# Kernel rows and columns swapped.
# told: rows and columns of the kernel
def filter_response(image, kernel):
    return convolution(image, kernel.T)
