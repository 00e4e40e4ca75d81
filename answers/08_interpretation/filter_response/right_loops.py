# Window by window.
def filter_response(image, kernel):
    kh, kw = kernel.shape
    rows, columns = image.shape[0] - kh + 1, image.shape[1] - kw + 1
    result = np.zeros((rows, columns))
    for r in range(rows):
        for c in range(columns):
            result[r, c] = (image[r : r + kh, c : c + kw] * kernel).sum()
    return result
