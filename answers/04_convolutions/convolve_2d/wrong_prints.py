# Prints in place of returning.
# told: return
def convolve_2d(image, kernel):
    print(convolution(image, kernel))
