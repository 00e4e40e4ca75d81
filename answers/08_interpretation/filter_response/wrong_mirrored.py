# The kernel's left and right swapped.
# told: left and right of the kernel
def filter_response(image, kernel):
    return convolution(image, kernel[:, ::-1])
