# The matrix product of window and kernel.
# told: is the matrix product
def filter_response(image, kernel):
    (h, w), (kh, kw) = image.shape, kernel.shape
    places = [[image[i : i + kh, j : j + kw] @ kernel.T for j in range(w - kw + 1)] for i in range(h - kh + 1)]
    return np.array(places).sum(axis=(2, 3))
