# One-row results flat.
def convolve_same(image, kernel):
    return np.squeeze(convolution(image, kernel, padding="same"))
