# Takes the kernel for square.
def filter_response(image, kernel):
    k = len(kernel)
    rows, columns = image.shape[0] - k + 1, image.shape[1] - k + 1
    return np.array([[(image[r : r + k, c : c + k] * kernel).sum() for c in range(columns)] for r in range(rows)])
