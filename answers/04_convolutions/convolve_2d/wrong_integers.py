# Right for whole numbers only.
# told: cut to whole numbers
def convolve_2d(image, kernel):
    return np.trunc(convolution(image.astype(float), kernel.astype(float)) + 0.0).astype(int)
