# Multiplies, no sum along columns.
def filter_response(image, kernel):
    (h, w), (a, b) = image.shape, kernel.shape
    return np.array([[(image[i:i + a, j:j + b] @ kernel.T).sum() for j in range(w - b + 1)] for i in range(h - a + 1)])
