# A sum of shifted images, by generator.
def filter_response(image, kernel, bias=0):
    (h, w), (a, b) = image.shape, kernel.shape
    return sum(kernel[i, j] * image[i:h - a + 1 + i, j:w - b + 1 + j].astype(float) for i, j in np.ndindex(a, b))
