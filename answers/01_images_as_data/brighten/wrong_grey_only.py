# Loops over two axes: colour images crash.
def brighten(image, amount):
    result = np.zeros_like(image)
    for r in range(image.shape[0]):
        for c in range(image.shape[1]):
            result[r, c] = min(max(int(image[r, c]) + int(amount), 0), 255)
    return result
