# Turns the caller's kernel itself.
# told: changed the array
def true_convolution(image, kernel):
    kernel[:] = kernel[::-1, ::-1].copy()
    return convolution(image, kernel)
