# A loop over the kernel's numbers, each times the image shifted.
def convolve_2d(image, kernel):
    h, w = image.shape[0] - kernel.shape[0] + 1, image.shape[1] - kernel.shape[1] + 1
    result = np.zeros((h, w))
    for (r, c), weight in np.ndenumerate(kernel):
        result += weight * image[r:r+h, c:c+w].astype(float)
    return result
