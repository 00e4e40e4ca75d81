# Only one axis.
# told: upside down only
def true_convolution(image, kernel):
    return convolution(image, kernel[::-1])
