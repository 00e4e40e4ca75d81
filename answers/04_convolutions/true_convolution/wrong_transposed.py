# Transposed.
# told: transposed
def true_convolution(image, kernel):
    return convolution(image, kernel.T)
