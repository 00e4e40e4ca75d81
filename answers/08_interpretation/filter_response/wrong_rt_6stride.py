# A stride of the kernel's size.
def filter_response(image, kernel):
    return convolution(image, kernel)[::kernel.shape[0], ::kernel.shape[1]]
