# Not turned at all.
# told: the kernel was not turned round
def true_convolution(image, kernel):
    return convolution(image, kernel)
